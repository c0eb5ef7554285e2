import { fileURLToPath } from 'node:url'
import { compileShim } from '../compile-shim.ts'

/** What the shim can do; several are joined by commas in LONTAR_SHIM_FAULT. */
export type Fault =
  | 'pin-tries'
  | 'general-error-pin'
  | 'general-error-pin-silent'
  | 'own-keypad'
  | 'keypad-cancel'
  | 'removed-in-sign'
  | 'session-lost-in-sign'
  | 'function-failed-in-sign'
  | 'vendor-error-in-sign'
  | 'raw-rsa-only'
  | 'raw-pss'
  | 'hashing-only'
  | 'lying-mechanisms'
  | 'always-authenticate'
  | 'locked-by-another'
  | 'hidden-certificates'
  | 'zero-signature'
  | 'corrupt-signature'
  | 'der-ecdsa'
  | 'hang-in-sign'
  | 'hang-at-login'
  | 'crash-in-sign'
  | 'crash-at-load'
  | 'hang-at-list'
  | 'crash-at-list'
  | 'late-token'
  | 'left-logged-in'
  | 'removed-in-search'

/**
 * The environment that puts the shim before a real module. `state` is a file that keeps the PIN tries over processes;
 * beside it, `state`.log lists what the card was asked: login, login-again, logout, sign.
 */
export const shimEnv = (real: string, faults: Fault[], state?: string): Record<string, string> => ({
  LONTAR_SHIM_MODULE: real,
  LONTAR_SHIM_FAULT: faults.join(','),
  ...(state === undefined ? {} : { LONTAR_SHIM_STATE: state, LONTAR_SHIM_LOG: shimLog(state) }),
})

export const shimLog = (state: string): string => `${state}.log`

const source = fileURLToPath(new URL('./fault-shim.c', import.meta.url))

/** Returns the module's path. */
export const buildFaultShim = (): Promise<string> => compileShim(source)
