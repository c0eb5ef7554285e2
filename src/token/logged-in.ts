import type { Handle, PKCS11 } from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { fromCkr } from './ckr.ts'
import { checkBeforeLogin, loginUser } from './login.ts'
import type { AskMemory } from './ask-memory.ts'
import type { Modules } from './modules.ts'
import { findCertificates, findPrivateKeys, findPublicKeyIds } from './objects.ts'
import { withSession } from './session.ts'
import { hasGone, needsPin, presentOrLookAgain } from './tokens.ts'
import type { PresentToken } from './tokens.ts'

export interface LoginInput {
  module: string
  tokenSerial: string
  keyId: string
  pin: string
  finalTryConfirmed: boolean
}

/** What `index.ts` builds once and every call shares. */
export interface Parts {
  modules: Modules
  asks: AskMemory
}

/** What a job gets: an open, logged-in session. The PIN is there for cards that ask at each signature. */
export interface LoggedIn {
  lib: PKCS11
  session: Handle
  token: PresentToken
  pin: Buffer
}

/**
 * Finds the token, logs in once, runs the job, and always logs out. The PIN's buffer is zeroed at the end; every answer
 * of the card leaves as a `LontarError`.
 */
export const loggedIn = async <T>(
  { modules }: Parts,
  input: LoginInput,
  job: (at: LoggedIn) => Promise<T>,
): Promise<T> => {
  const pin = Buffer.from(input.pin, 'utf8')
  let lib: PKCS11 | undefined
  let token: PresentToken | undefined
  try {
    token = await findToken(modules, input)
    lib = modules.open(input.module)
    const at = { lib, token, pin }
    checkBeforeLogin(token, pin, input.finalTryConfirmed)
    return await withSession(lib, token.slot, (session) => {
      if (needsPin(at.token.flags)) loginUser(lib!, session, at.token, pin)
      return job({ ...at, session })
    })
  } catch (error) {
    throw settle(
      modules,
      input.module,
      fromCkr(error),
      lib !== undefined && token !== undefined && hasGone(lib, token.slot),
    )
  } finally {
    pin.fill(0)
  }
}

/** A token that is gone is "removed", whatever its driver called it. After trouble the module starts anew next time. */
const settle = (modules: Modules, module: string, error: unknown, gone: boolean): unknown => {
  if (!(error instanceof LontarError)) return error
  const removed = error.code === 'token_removed' || (error.code === 'token_refused' && gone)
  if (removed || error.code === 'token_refused') modules.restart(module)
  return removed ? new LontarError('token_removed', {}, { cause: error }) : error
}

/** Some cards show one slot for each of their PINs, all with one serial number: the slot that shows the key is right. */
const findToken = async (modules: Modules, input: LoginInput): Promise<PresentToken> => {
  const wanted = (token: PresentToken) => token.serial === input.tokenSerial
  const { tokens } = presentOrLookAgain(modules, input.module, wanted)
  const candidates = tokens.filter(wanted)
  const lib = modules.open(input.module)
  for (const token of candidates.length > 1 ? candidates : []) {
    if (await showsKey(lib, token, input.keyId)) return token
  }
  const [only] = candidates
  if (only === undefined) throw absent(input.module, tokens)
  return only
}

const showsKey = (lib: PKCS11, token: PresentToken, keyId: string): Promise<boolean> =>
  withSession(lib, token.slot, (session) =>
    [
      ...findPublicKeyIds(lib, session),
      ...[...findPrivateKeys(lib, session), ...findCertificates(lib, session)].map((found) => found.id),
    ].includes(keyId),
  )

/** `token_absent` with what was looked at instead. */
export const absent = (module: string, tokens: PresentToken[]): LontarError => {
  const seen = tokens.map((token) => `${token.label} ${token.serial}`.trim())
  return new LontarError('token_absent', { tried: [module, ...seen].join(', ') })
}
