import type { Anchor } from '../certificates/anchor.ts'
import { readAnchor } from '../certificates/read-anchor.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { examine } from '../judge/examine.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { verifyToken } from '../timestamp/verify-token.ts'

export interface TimeStamp {
  time: Date
  /** When the first certificate of its service ends, the anchor aside. */
  notAfter: Date
}

/** The good time-stamps of a document, inside its signatures and over it, as of the moment that each states. @throws PdfProblem */
export const timeStampsOf = (pdf: Uint8Array, anchors: Anchor[]): TimeStamp[] => {
  const trusted = anchors.map(readAnchor)
  return examine(openPdf(pdf)).flatMap(({ kind, cms, range, content }) => {
    const tokens =
      kind === 'timestamp' && range && content
        ? [{ token: range.contents, stamped: content }]
        : (cms?.timestampTokens ?? []).map((token) => ({ token, stamped: [cms!.signature] }))
    return tokens.flatMap(({ token, stamped }) => {
      const { time, path, faults } = verifyToken({ token, stamped, anchors: trusted })
      return time && path && faults.length === 0 ? [{ time, notAfter: firstEnd(path) }] : []
    })
  })
}

const firstEnd = (path: Certificate[]): Date =>
  new Date(Math.min(...path.slice(0, Math.max(1, path.length - 1)).map(({ notAfter }) => notAfter.getTime())))
