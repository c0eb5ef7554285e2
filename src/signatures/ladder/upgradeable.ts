import { examine } from '../judge/examine.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { PdfProblem } from '../syntax/pdf-problem.ts'

/**
 * Whether a signature can still get a time-stamp token of its own (`in_place`: it is the last thing in the file), has one already (`has_token`, whatever
 * it is worth), or can only be proven by a time-stamp over the document (`by_document`), as when a second person signed before the first was
 * stamped. Null: no such signature.
 */
export const upgradeable = (pdf: Uint8Array, fieldName: string): 'in_place' | 'has_token' | 'by_document' | null => {
  try {
    const found = examine(openPdf(pdf)).find(({ field, kind }) => field.name === fieldName && kind === 'signature')
    if (!found?.cms || !found.range) return null
    if (found.cms.timestampTokens.length > 0) return 'has_token'
    return found.range.end === pdf.length ? 'in_place' : 'by_document'
  } catch (error) {
    if (error instanceof PdfProblem) return null
    throw error
  }
}
