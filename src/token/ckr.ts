import pkcs11js from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { ErrorCode } from '../protocol/errors/lontar-error.ts'

/**
 * What each answer of a card means to a person. An answer that is not here is `token_refused` with its name: a guess
 * ("probably a wrong PIN") sends people to try their PIN until the card locks.
 */
export const ckrTable: Readonly<Record<string, ErrorCode>> = {
  CKR_PIN_INCORRECT: 'pin_incorrect',
  CKR_PIN_LOCKED: 'pin_locked',
  CKR_PIN_LEN_RANGE: 'pin_invalid',
  CKR_PIN_INVALID: 'pin_invalid',
  CKR_DEVICE_REMOVED: 'token_removed',
  CKR_TOKEN_NOT_PRESENT: 'token_removed',
}

/** The name of the CKR inside an error of pkcs11js, or null. Vendor codes, which have no name, are shown in hex. */
export const ckrName = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  const { name, code } =
    error instanceof pkcs11js.Pkcs11Error ? { name: error.message, code: error.code } : unwrapped(error)
  if (name !== 'CKR_VENDOR_DEFINED') return name
  return `CKR_0x${code.toString(16).padStart(8, '0')}`
}

/** pkcs11js 2.1.7 wraps the errors of every function but C_FindObjects, which throws a bare `CKR_…:number`. */
const unwrapped = (error: Error): { name: string | null; code: number } => {
  const [, name = null, code] = /^(CKR_\w+):(\d+)$/.exec(error.message) ?? []
  return { name, code: Number(code) }
}

/** An error of the card as one of our list; anything that is no CKR passes unchanged. */
export const fromCkr = (error: unknown): unknown => {
  const name = ckrName(error)
  if (name === null) return error
  const code = ckrTable[name] ?? 'token_refused'
  return new LontarError(code, code === 'token_refused' ? { ckr: name } : {}, { cause: error })
}

/** `undefined` when the card answers with one of the given CKRs; every other error is thrown on. */
export const unlessCkr = <T>(names: readonly string[], call: () => T): T | undefined => {
  try {
    return call()
  } catch (error) {
    if (names.includes(ckrName(error) ?? '')) return undefined
    throw error
  }
}
