import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import pkcs11js from 'pkcs11js'
import type { PKCS11 } from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { ckrName } from './ckr.ts'

/** `CKF_OS_LOCKING_OK`: `C_SignAsync` runs on a thread of libuv, so the module must lock with the system's own locks. */
const OS_LOCKING_OK = 2

export interface Modules {
  /** The loaded and initialised module. Throws `token_module_missing`, or the CKR of `C_Initialize`. */
  open(path: string): PKCS11
  /** Finalises the module, so that the next `open` starts it anew: some lists of slots are read at start only. */
  restart(path: string): void
}

/**
 * Loaded modules stay loaded: starting a card driver takes up to seconds, and unloading is where vendor code
 * crashes most. A module is started anew only after trouble, or when it shows no token.
 */
export const createModules = (): Modules => {
  const loaded = new Map<string, PKCS11>()
  const running = new Set<string>()

  const load = (path: string): PKCS11 => {
    const known = loaded.get(path)
    if (known !== undefined) return known
    // A bare file name would be searched for by the system's loader, in places where anyone may write.
    if (!isAbsolute(path) || !existsSync(path)) throw new LontarError('token_module_missing', { module: path })
    const lib = new pkcs11js.PKCS11()
    try {
      lib.load(path)
    } catch (error) {
      throw new LontarError('token_module_missing', { module: path }, { cause: error })
    }
    loaded.set(path, lib)
    return lib
  }

  return {
    open(path) {
      const lib = load(path)
      if (!running.has(path)) {
        initialize(lib)
        running.add(path)
      }
      return lib
    },
    restart(path) {
      const lib = loaded.get(path)
      if (lib === undefined || !running.delete(path)) return
      try {
        lib.C_Finalize()
      } catch {
        // A module in trouble may refuse even this; C_Initialize will say so if it matters.
      }
    },
  }
}

const initialize = (lib: PKCS11) => {
  try {
    lib.C_Initialize({ flags: OS_LOCKING_OK })
  } catch (error) {
    const ckr = ckrName(error)
    // Two paths of the same file are one module.
    if (ckr === 'CKR_CRYPTOKI_ALREADY_INITIALIZED') return
    // A few old modules know no locking. We call one function at a time, so they may go without.
    if (ckr !== 'CKR_CANT_LOCK' && ckr !== 'CKR_NEED_TO_CREATE_THREADS' && ckr !== 'CKR_ARGUMENTS_BAD') throw error
    lib.C_Initialize()
  }
}
