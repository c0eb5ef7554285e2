import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { TokenCertificate, TokenSlot, TriedModule } from '../../../protocol/token-api.ts'
import type { CallToken } from '../signers/token-signer.ts'
import type { DriverToTry } from './drivers-to-try.ts'
import { oneRowPerCard } from './one-row-per-card.ts'

/** By path: a driver that took the token process with it. Not asked again before the person wants it. */
export type SetAside = Map<string, TriedModule>

export interface FoundTokens {
  certificates: TokenCertificate[]
  tried: TriedModule[]
  slots: TokenSlot[]
}

/** Listing asks no person for anything: a driver that takes longer hangs. Starting the card service may take seconds. */
const listSeconds = 15

/**
 * What all drivers show. Each is asked by itself, so that one which crashes or hangs is known by name and the others are
 * still heard; it is then set aside.
 * @param seconds how long a driver may take
 * @param again asks those that were set aside as well
 */
export const findTokens = async (parts: {
  call: CallToken
  drivers: DriverToTry[]
  setAside: SetAside
  again?: boolean
  seconds?: number
}): Promise<FoundTokens> => {
  const { call, drivers, setAside, again = false, seconds = listSeconds } = parts
  const found: FoundTokens = { certificates: [], tried: [], slots: [] }
  for (const { path } of drivers) {
    const known = setAside.get(path)
    if (known && !again) {
      found.tried.push(known)
      continue
    }
    setAside.delete(path)
    const listing = await ask(call, path, seconds)
    if ('result' in listing) setAside.set(path, listing)
    found.tried.push(...('result' in listing ? [listing] : listing.tried))
    if (!('result' in listing)) {
      found.certificates.push(...listing.certificates)
      found.slots.push(...listing.slots)
    }
  }
  return { ...found, certificates: oneRowPerCard(found.certificates, drivers) }
}

/**
 * A crash is asked for twice: the process may have died of what another driver left in it, and the second time it is fresh.
 * No PIN is in play here.
 */
const ask = async (
  call: CallToken,
  path: string,
  timeoutSeconds: number,
  isSecond = false,
): Promise<FoundTokens | TriedModule> => {
  try {
    return await call('list', { modules: [path] }, { timeoutSeconds })
  } catch (error) {
    const code = error instanceof LontarError ? error.code : null
    if (code === 'token_timeout') return { module: path, result: 'hung', detail: `${timeoutSeconds} s`, slots: 0 }
    if (code !== 'token_process_died') throw error
    return isSecond ? { module: path, result: 'crashed', detail: '', slots: 0 } : ask(call, path, timeoutSeconds, true)
  }
}
