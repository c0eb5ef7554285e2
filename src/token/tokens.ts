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
  manufacturer: string
  model: string
  /** Name of the reader, as the module describes its slot. */
  reader: string
  flags: number
}

/** A slot whose token could not be read: a bank card in another reader, a card upside down. */
export interface UnreadSlot {
  reader: string
  ckr: string
}

export interface Present {
  tokens: PresentToken[]
  unread: UnreadSlot[]
  /** Names of readers without a card. */
  empty: string[]
  slots: number
}

/** What is in a module's slots. */
export const presentTokens = (lib: PKCS11): Present => {
  const tokens: PresentToken[] = []
  const unread: UnreadSlot[] = []
  const slots = lib.C_GetSlotList(true)
  slots.forEach((slot, slotIndex) => {
    try {
      const info = lib.C_GetTokenInfo(slot)
      if (isBlank(info)) return
      tokens.push({
        slotIndex,
        slot,
        label: trim(info.label),
        serial: trim(info.serialNumber),
        manufacturer: trim(info.manufacturerID),
        model: trim(info.model),
        reader: readerName(lib, slot),
        flags: info.flags,
      })
    } catch (error) {
      const ckr = ckrName(error)
      if (ckr === null) throw error
      unread.push({ reader: readerName(lib, slot), ckr })
    }
  })
  return { tokens, unread, empty: emptyReaders(lib, slots), slots: slots.length }
}

const readerName = (lib: PKCS11, slot: Handle): string =>
  unlessRefused(() => trim(lib.C_GetSlotInfo(slot).slotDescription)) ?? ''

const emptyReaders = (lib: PKCS11, taken: Handle[]): string[] => {
  const all = unlessRefused(() => lib.C_GetSlotList(false)) ?? []
  return all.filter((slot) => !taken.some((one) => one.equals(slot))).map((slot) => readerName(lib, slot))
}

/** What only describes is left out where the module refuses it. */
const unlessRefused = <T>(ask: () => T): T | null => {
  try {
    return ask()
  } catch (error) {
    if (ckrName(error) === null) throw error
    return null
  }
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
