import { PDFName, PDFString, type PDFDocument, type PDFRef } from 'pdf-lib'
import type { Canvas } from './page/canvas.ts'
import { paper } from './page/paper.ts'
import type { MarkArea } from './parts/signature-block.ts'

/** The name of the first signatory’s field. */
export const signatureFieldName = 'ttd-1'

/** Annotation flags: printed, and locked in its place. */
const printedAndLocked = 4 + 128

/**
 * Puts an empty signature field over the visible mark: what the mark shows is page content, so the field’s own appearance
 * is empty and needs no font. SigFlags stays unset until somebody signs (ISO 32000-1, table 219).
 */
export const addSignatureField = (pdf: PDFDocument, canvas: Canvas, area: MarkArea): void => {
  const { context } = pdf
  const appearance = context.register(
    context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, area.width, area.height], Resources: {} }),
  )
  const bottom = paper.height - area.top - area.height
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(signatureFieldName),
      TU: PDFString.of('Tanda tangan elektronik'),
      Rect: [area.left, bottom, area.left + area.width, bottom + area.height].map((n) => Math.round(n * 100) / 100),
      F: printedAndLocked,
      P: canvas.page.ref,
      AP: { N: appearance },
    }),
  )
  canvas.page.node.addAnnot(field)
  addToForm(pdf, field)
}

const addToForm = (pdf: PDFDocument, field: PDFRef): void => {
  pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.register(pdf.context.obj({ Fields: [field] })))
}
