import type { SignResult } from '../../../protocol/desktop-api.ts'
import type { ErrorCode, ErrorMessage } from '../../../protocol/errors/lontar-error.ts'

export type SigningStep = 'choose' | 'pin' | 'progress'

/**
 * Where an error leads the person: a PIN that may be typed again to the PIN field, what lies with the certificate or
 * the file back to the choice. Null: the error belongs to its letter and stands in the list of results.
 */
export const stepAfter = (code: ErrorCode): Exclude<SigningStep, 'progress'> | null => {
  if (code === 'pin_incorrect' || code === 'pin_invalid' || code === 'pin_final_try') return 'pin'
  if (code === 'pin_locked' || code.startsWith('p12_') || code.startsWith('certificate_')) return 'choose'
  return null
}

/** What the person sees once a round of signing has ended. Nothing is ever signed again by itself. */
export const afterSigning = (results: SignResult[]): { step: SigningStep; error: ErrorMessage | null } => {
  for (const { error } of results) {
    const step = error && stepAfter(error.code)
    if (step) return { step, error }
  }
  return { step: 'progress', error: null }
}

/** The letters that a next round would take: all but the signed ones, in their order. */
export const stillUnsigned = (ids: string[], results: Record<string, SignResult>): string[] =>
  ids.filter((id) => results[id]?.result !== 'signed')
