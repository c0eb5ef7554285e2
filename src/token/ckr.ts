import pkcs11js from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { ckrMeaning, ckrNameOf } from './ckr-table.ts'

/** The name of the CKR inside an error of pkcs11js, or null. pkcs11js calls each that it does not know CKR_VENDOR_DEFINED. */
export const ckrName = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  const { name, code } =
    error instanceof pkcs11js.Pkcs11Error ? { name: error.message, code: error.code } : unwrapped(error)
  return name === 'CKR_VENDOR_DEFINED' ? ckrNameOf(code) : name
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
  return new LontarError(ckrMeaning(name), { ckr: name }, { cause: error })
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
