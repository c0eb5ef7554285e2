import { randomBytes } from 'node:crypto'
import { PDFDocument, PDFName } from 'pdf-lib'
import { letterPdf } from '../support/authority/letter-pdf.ts'

/** A letter with an empty field `ttd-1` and so many bytes of scanned pages, which nothing can compress. */
export const largeLetter = async (bytes: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(await letterPdf())
  const scan = pdf.context.register(
    pdf.context.stream(randomBytes(bytes), { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }),
  )
  pdf.catalog.set(PDFName.of('LontarBench'), scan)
  return pdf.save({ useObjectStreams: false })
}
