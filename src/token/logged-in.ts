import type { Handle, PKCS11 } from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { ErrorCode } from '../protocol/errors/lontar-error.ts'
import { ckrName, fromCkr } from './ckr.ts'
import { checkBeforeLogin, loginUser } from './login.ts'
import type { AskMemory } from './ask-memory.ts'
import type { Modules } from './modules.ts'
import { findCertificates, findPrivateKeys, findPublicKeyIds } from './objects.ts'
import { leaveSession, openSession, withSession } from './session.ts'
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

/** An open, logged-in session. The PIN is there for cards that ask at each signature. */
export interface LoggedIn {
  lib: PKCS11
  session: Handle
  token: PresentToken
  pin: Buffer
}

/**
 * Finds the token and logs in, once. Every answer of the card leaves as a `LontarError`. Who gets a `LoggedIn` ends it with
 * `logOut`, and tells `troubleWith` what went wrong meanwhile.
 */
export const logIn = async ({ modules }: Parts, input: LoginInput): Promise<LoggedIn> => {
  const pin = Buffer.from(input.pin, 'utf8')
  let lib: PKCS11 | undefined
  let token: PresentToken | undefined
  try {
    token = await findToken(modules, input)
    lib = modules.open(input.module)
    checkBeforeLogin(token, pin, input.finalTryConfirmed)
    const session = openSession(lib, token.slot)
    try {
      if (needsPin(token.flags)) loginUser(lib, session, token, pin)
    } catch (error) {
      leaveSession(lib, session)
      throw error
    }
    return { lib, session, token, pin }
  } catch (error) {
    pin.fill(0)
    throw troubleWith(modules, input.module, lib && token && { lib, token }, error)
  }
}

export const logOut = (at: LoggedIn): void => {
  at.pin.fill(0)
  leaveSession(at.lib, at.session)
}

/** Logs in, runs the job, and always logs out. */
export const loggedIn = async <T>(parts: Parts, input: LoginInput, job: (at: LoggedIn) => Promise<T>): Promise<T> => {
  const at = await logIn(parts, input)
  try {
    return await job(at)
  } catch (error) {
    logOut(at)
    throw troubleWith(parts.modules, input.module, at, error)
  } finally {
    logOut(at)
  }
}

/**
 * What an error means once the card has been asked again: a token that is gone is "removed", whatever its driver called it.
 * After trouble the module starts anew next time, so whoever has a session ends it before this.
 */
export const troubleWith = (
  modules: Modules,
  module: string,
  at: Pick<LoggedIn, 'lib' | 'token'> | undefined,
  cause: unknown,
): unknown => {
  const error = fromCkr(cause)
  if (!(error instanceof LontarError)) return error
  if (ckrName(error.cause) === null || aboutPin.includes(error.code)) return error
  const removed = error.code === 'token_removed' || (at !== undefined && hasGone(at.lib, at.token.slot))
  modules.restart(module)
  return removed ? new LontarError('token_removed', {}, { cause: error }) : error
}

/** Answers of a card in good order: nothing need start anew. */
const aboutPin: ErrorCode[] = [
  'pin_incorrect',
  'pin_locked',
  'pin_invalid',
  'pin_expired',
  'pin_too_weak',
  'pin_not_set',
  'token_cancelled',
]

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
