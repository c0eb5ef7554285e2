import pkcs11js from 'pkcs11js'
import type { Handle, PKCS11 } from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { ErrorCode } from '../protocol/errors/lontar-error.ts'
import { ckrName, fromCkr } from './ckr.ts'
import { ckrMeaning } from './ckr-table.ts'
import { currentFlags, hasOwnKeypad, pinDanger } from './tokens.ts'
import type { PresentToken } from './tokens.ts'

/** Before any try: a locked card is not asked, and the final try is used only by someone who knows that it is. */
export const checkBeforeLogin = (token: PresentToken, pin: Buffer, finalTryConfirmed: boolean): void => {
  const danger = pinDanger(token.flags)
  if (danger === 3) throw new LontarError('pin_locked')
  if (danger === 2 && !finalTryConfirmed) throw new LontarError('pin_final_try')
  // An empty PIN is always wrong where the token has no keypad; it must not cost a try.
  if (pin.length === 0 && !hasOwnKeypad(token.flags)) throw new LontarError('pin_invalid')
}

/** Logs in as the user, once. Throws `pin_incorrect`, `pin_locked`, `pin_invalid`, `token_removed` or `token_refused`. */
export const loginUser = (lib: PKCS11, session: Handle, token: PresentToken, pin: Buffer): void => {
  try {
    tryPin(lib, session, token, pin, pkcs11js.CKU_USER)
  } catch (error) {
    if (!(error instanceof LontarError) || error.params['ckr'] !== 'CKR_USER_ALREADY_LOGGED_IN') throw error
    // A login left over from an earlier session. The card has not looked at this PIN yet, so it is asked now.
    lib.C_Logout(session)
    tryPin(lib, session, token, pin, pkcs11js.CKU_USER)
  }
}

/** The PIN again for one signature, as CKA_ALWAYS_AUTHENTICATE demands it between C_SignInit and C_Sign. */
export const loginForOneSignature = (lib: PKCS11, session: Handle, token: PresentToken, pin: Buffer): void =>
  tryPin(lib, session, token, pin, pkcs11js.CKU_CONTEXT_SPECIFIC)

const tryPin = (lib: PKCS11, session: Handle, token: PresentToken, pin: Buffer, user: number): void => {
  const before = pinDanger(currentFlags(lib, token.slot) ?? token.flags)
  try {
    // pkcs11js takes a string only: it lives until collected. The buffer it comes from is zeroed by the caller.
    lib.C_Login(session, user, hasOwnKeypad(token.flags) ? '' : pin.toString('utf8'))
  } catch (error) {
    throw meaning(error, before, currentFlags(lib, token.slot))
  }
}

/** Answers that leave open what was wrong. */
const saysNothing: ErrorCode[] = ['token_refused', 'token_device_error']

/**
 * What a refused login means. Some cards answer a wrong PIN with CKR_GENERAL_ERROR: where the card itself says, by its
 * flags, that a try was used, it was the PIN. Where it does not say so, we do not either.
 */
const meaning = (error: unknown, before: number, flagsAfter: number | null): unknown => {
  const ckr = ckrName(error)
  if (ckr === null || flagsAfter === null) return fromCkr(error)
  const after = pinDanger(flagsAfter)
  if (after === 3 && (after > before || ckr === 'CKR_PIN_INCORRECT'))
    return new LontarError('pin_locked', {}, { cause: error })
  if (saysNothing.includes(ckrMeaning(ckr)) && after > before)
    return new LontarError('pin_incorrect', {}, { cause: error })
  return fromCkr(error)
}
