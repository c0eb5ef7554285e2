import { PdfProblem } from '../syntax/pdf-problem.ts'
import { type JudgeOptions, assess } from './assess.ts'
import { type Finding, type Verdict, judgementOf } from './verdict.ts'

export type { JudgeOptions } from './assess.ts'

/**
 * The app's own judge of a PDF (ETSI EN 319 102-1; ISO 32000-2, 12.8): arithmetic, trust and revocation as of the proven time, and what changed
 * after each signature. It repairs nothing, so what it calls "sah" is what the cross-references show; it asks nobody, so the same bytes, anchors,
 * evidence and time give the same verdict. Never throws for a bad document.
 * @example judgePdf(bytes, { anchors: [rootDer], now: new Date() }).verdict // 'sah'
 */
export const judgePdf = (pdf: Uint8Array, options: JudgeOptions): Verdict => {
  try {
    return assess(pdf, options).verdict
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error
    const finding: Finding = {
      code: codes[error.kind],
      severity: error.kind === 'damaged' ? 'error' : 'warning',
      detail: error.message,
    }
    return { verdict: judgementOf([finding]).verdict, signatures: [], documentTimestamps: [], findings: [finding] }
  }
}

const codes = { damaged: 'document_unreadable', limit: 'document_too_large', encrypted: 'document_encrypted' } as const
