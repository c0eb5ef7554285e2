import type { DiagnosisFinding } from '../../../protocol/diagnosis/diagnosis.ts'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import { toOption } from '../../desk/signer-options.ts'
import { daysUntil, found, type Look, type Step } from '../look.ts'

const soonDays = 30

/** The certificates on tokens and their days left; of their owners nothing is said. */
export const certificates: Step = async (look) => {
  const { certificates: rows } = (await look.tokens()).found
  if (rows.length === 0) return [found('certificates_none')]
  return (await Promise.all(rows.slice(0, 25).map((row) => ofCertificate(look, row)))).flat()
}

const ofCertificate = async ({ desk, now }: Look, row: TokenCertificate): Promise<DiagnosisFinding[]> => {
  if (row.certificate === '') return [found('certificate_hidden')]
  const { describeCertificate } = await import('../../../signatures/index.ts')
  const { issuer, notAfter } = describeCertificate(Buffer.from(row.certificate, 'base64'))
  const days = daysUntil(notAfter, now())
  if (days < 0) return [found('certificate_expired', { issuer, until: notAfter.toISOString().slice(0, 10) })]
  const time = found(days < soonDays ? 'certificate_expiring' : 'certificate_good', { issuer, days })
  const problem = desk && (await toOption(desk, row)).problem
  return problem ? [time, found('certificate_unusable', { issuer, code: problem.code })] : [time]
}
