import type { SignerOption } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'

/** Why a certificate is shown but cannot be chosen; null where it can. */
export const unusableReason = (option: SignerOption, person: string): ErrorMessage | null => {
  if (option.problem) return option.problem
  if (!option.mine) return { code: 'certificate_not_yours', params: { subject: option.subject, expected: person } }
  if (option.pin === 'locked') return { code: 'pin_locked', params: {} }
  return null
}
