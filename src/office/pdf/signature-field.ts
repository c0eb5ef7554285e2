import { PDFName, PDFString, type PDFDocument, type PDFRef } from 'pdf-lib'
import type { Canvas } from './page/canvas.ts'
import type { MarkArea } from './parts/signature-block.ts'

/** Annotation flags: printed, and locked in its place. */
const printedAndLocked = 4 + 128

export interface SignatureFields {
  /** Puts an empty signature field over the visible mark. */
  add: (canvas: Canvas, area: MarkArea) => void
  /** Writes the form, once all fields are there; no form where there are none. */
  finish: () => void
}

/**
 * The signature fields of a document. What the mark shows is page content, so a field’s own appearance is empty and needs no
 * font. SigFlags stays unset until somebody signs (ISO 32000-1, table 219).
 */
export const signatureFields = (pdf: PDFDocument): SignatureFields => {
  const { context } = pdf
  const fields: { name: string; ref: PDFRef }[] = []
  return {
    add: (canvas, area) => {
      const appearance = context.register(
        context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, area.width, area.height], Resources: {} }),
      )
      const bottom = canvas.page.getHeight() - area.top - area.height
      const ref = context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Widget',
          FT: 'Sig',
          T: PDFString.of(area.field),
          TU: PDFString.of('Tanda tangan elektronik'),
          Rect: [area.left, bottom, area.left + area.width, bottom + area.height].map((n) => Math.round(n * 100) / 100),
          F: printedAndLocked,
          P: canvas.page.ref,
          AP: { N: appearance },
        }),
      )
      canvas.page.node.addAnnot(ref)
      fields.push({ name: area.field, ref })
    },
    finish: () => {
      if (fields.length === 0) return
      const inOrder = fields.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
      pdf.catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: inOrder.map(({ ref }) => ref) })))
    },
  }
}
