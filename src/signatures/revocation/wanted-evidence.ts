import { assess, type JudgeOptions } from '../judge/assess.ts'
import { isOpen } from '../judge/certificate-status.ts'
import { PdfProblem } from '../syntax/pdf-problem.ts'
import type { WantedEvidence } from './evidence.ts'

/**
 * What the judge still lacks of a file's certificates (signers, their issuers, time-stamp services), with where it can be asked for: of each whose
 * status is not known as of the proven time, and of the last one of a chain that leads nowhere. Once that is fetched and handed in as
 * `evidence`, a second call may want more (the issuer of an issuer). Empty for what cannot be read, and where nothing can be asked.
 * @example let evidence = noEvidence; for (const want of wantedEvidence(pdf, { anchors, now, evidence })) …
 */
export const wantedEvidence = (pdf: Uint8Array, options: JudgeOptions): WantedEvidence[] => {
  const wanted = new Map<string, WantedEvidence>()
  for (const status of openStatuses(pdf, options)) {
    const { certificate, issuer, above } = status
    const { ocspUrls, crlUrls, issuerUrls } = certificate
    const urls = issuer ? ocspUrls.length + crlUrls.length : issuerUrls.length
    if (urls > 0)
      wanted.set(certificate.der.toString('latin1'), {
        certificate: certificate.der,
        issuer: issuer?.der ?? null,
        above: above.map(({ der }) => der),
        ocspUrls,
        crlUrls,
        issuerUrls,
      })
  }
  return [...wanted.values()]
}

const openStatuses = (pdf: Uint8Array, options: JudgeOptions) => {
  try {
    return assess(pdf, options).statuses.filter((status) => status.issuer === null || isOpen(status))
  } catch (error) {
    if (error instanceof PdfProblem) return []
    throw error
  }
}
