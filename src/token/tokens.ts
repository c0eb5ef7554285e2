import pkcs11js from 'pkcs11js'
import type { Handle, PKCS11, TokenInfo } from 'pkcs11js'
import type { TokenCertificate } from '../protocol/token-api.ts'
import { ckrName } from './ckr.ts'
import type { Modules } from './modules.ts'

const has = (flags: number, flag: number): boolean => (flags & flag) !== 0

/** A token that is plugged in. Flags are those of the moment of reading. */
export interface PresentToken {
  slotIndex: number
  slot: Handle
  label: string
  serial: string
  flags: number
}

/** The tokens in a module's slots, and the CKR of each slot that could not be read (a bank card in another reader). */
export const presentTokens = (lib: PKCS11): { tokens: PresentToken[]; unread: string[]; slots: number } => {
  const tokens: PresentToken[] = []
  const unread: string[] = []
  const slots = lib.C_GetSlotList(true)
  slots.forEach((slot, slotIndex) => {
    try {
      const info = lib.C_GetTokenInfo(slot)
      if (isBlank(info)) return
      tokens.push({ slotIndex, slot, label: trim(info.label), serial: trim(info.serialNumber), flags: info.flags })
    } catch (error) {
      const ckr = ckrName(error)
      if (ckr === null) throw error
      unread.push(ckr)
    }
  })
  return { tokens, unread, slots: slots.length }
}

/** SoftHSM always shows one token that nobody has initialised. Two signs are asked for: some cards forget the flag. */
const isBlank = (info: TokenInfo): boolean =>
  !has(info.flags, pkcs11js.CKF_TOKEN_INITIALIZED) && trim(info.label) === ''

/** A token plugged in after C_Initialize stays unseen by some modules: one that lacks what we want is started anew, once. */
export const presentOrLookAgain = (
  modules: Modules,
  module: string,
  wanted = (_token: PresentToken): boolean => true,
) => {
  const first = presentTokens(modules.open(module))
  if (first.tokens.some(wanted)) return first
  modules.restart(module)
  return presentTokens(modules.open(module))
}

/** PKCS#11 pads with blanks; some drivers pad with NUL. */
const trim = (text: string): string => text.replaceAll('\0', ' ').trim()

/** The flags of this moment, or null when the token is no longer there. */
export const currentFlags = (lib: PKCS11, slot: Handle): number | null => {
  try {
    return lib.C_GetTokenInfo(slot).flags
  } catch {
    return null
  }
}

/** Has the token gone? Many cards answer a removal with CKR_DEVICE_ERROR or a dead session, so the slot is asked. */
export const hasGone = (lib: PKCS11, slot: Handle): boolean => {
  try {
    lib.C_GetTokenInfo(slot)
    return false
  } catch (error) {
    return ['CKR_TOKEN_NOT_PRESENT', 'CKR_DEVICE_REMOVED', 'CKR_SLOT_ID_INVALID'].includes(ckrName(error) ?? '')
  }
}

export const needsPin = (flags: number): boolean =>
  has(flags, pkcs11js.CKF_LOGIN_REQUIRED) || has(flags, pkcs11js.CKF_USER_PIN_INITIALIZED)

export const hasOwnKeypad = (flags: number): boolean => has(flags, pkcs11js.CKF_PROTECTED_AUTHENTICATION_PATH)

/** How near the PIN is to being locked: 0 far, 3 locked. PKCS#11 tells flags, not a count. */
export const pinDanger = (flags: number): 0 | 1 | 2 | 3 => {
  if (has(flags, pkcs11js.CKF_USER_PIN_LOCKED)) return 3
  if (has(flags, pkcs11js.CKF_USER_PIN_FINAL_TRY)) return 2
  return has(flags, pkcs11js.CKF_USER_PIN_COUNT_LOW) ? 1 : 0
}

/**
 * What the screen says of the PIN. A keypad hides the warnings below "locked", since the screen must know that it is not
 * to ask for the PIN; `sign` still asks for confirmation before a final try.
 */
export const pinState = (flags: number): TokenCertificate['pin'] => {
  const state = (['ok', 'count_low', 'final_try', 'locked'] as const)[pinDanger(flags)]
  return hasOwnKeypad(flags) && state !== 'locked' ? 'own_keypad' : state
}
