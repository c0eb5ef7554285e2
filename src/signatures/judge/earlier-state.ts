import { openPdf } from '../syntax/pdf-file.ts'
import { PdfProblem } from '../syntax/pdf-problem.ts'
import { type Examined, examine } from './examine.ts'

/**
 * Is `pdf` what `later` was before: signed and not yet time-stamped, before somebody else signed, or before it was strengthened for the long term? Its
 * bytes are then the beginning of the later file, but for /Contents of its last signature where that is the last thing in it; and that
 * holds the very same signature, to which only a token was added.
 * Never throws for a bad document.
 */
export const isEarlierState = (pdf: Uint8Array, later: Uint8Array): boolean => {
  if (pdf.length === 0 || pdf.length > later.length) return false
  try {
    const mine = examine(openPdf(pdf)).at(-1)
    if (mine && mine.formatFaults.length === 0 && isBeginning(pdf, later)) return true
    const theirs = mine && examine(openPdf(later)).find(({ field }) => field.name === mine.field.name)
    return theirs !== undefined && isSameSignature(mine!, theirs) && isSameAround(pdf, later, mine!)
  } catch (error) {
    if (error instanceof PdfProblem) return false
    throw error
  }
}

const isBeginning = (pdf: Uint8Array, later: Uint8Array): boolean =>
  Buffer.compare(pdf, later.subarray(0, pdf.length)) === 0

const isSameSignature = (mine: Examined, theirs: Examined): boolean =>
  mine.formatFaults.length === 0 && Boolean(mine.cms && theirs.cms?.signature.equals(mine.cms.signature))

const isSameAround = (pdf: Uint8Array, later: Uint8Array, { range }: Examined): boolean => {
  if (range?.end !== pdf.length) return false
  const same = (from: number, to: number) => Buffer.compare(pdf.subarray(from, to), later.subarray(from, to)) === 0
  return same(0, range.gapStart) && same(range.gapEnd, pdf.length)
}
