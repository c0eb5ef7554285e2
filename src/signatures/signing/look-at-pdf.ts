import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import { pagesOf } from '../syntax/pages.ts'
import { type SignatureField, signatureFields } from '../syntax/signature-fields.ts'
import { widgetOf } from './existing-field.ts'
import { requireSignable } from './may-be-signed.ts'
import { readingOriginal } from './open-original.ts'

export interface LookedAtPdf {
  pages: number
  /** Empty signature fields, in document order; the size of their widget in points, 0 where they show nothing. */
  emptyFields: { name: string; width: number; height: number }[]
}

/**
 * What can be known before a place and a key are chosen. Whether a certain field may be filled is asked when it is signed.
 * @throws LontarError with the reason why nothing can be signed here
 */
export const lookAtPdf = (pdf: Uint8Array, name = 'PDF'): LookedAtPdf =>
  readingOriginal(() => {
    const file = openPdf(pdf)
    requireSignable(file, name)
    const empty = signatureFields(file).filter(({ signature }) => signature === null)
    return {
      pages: pagesOf(file).length,
      emptyFields: empty.map((field) => ({ name: field.name, ...sizeOf(file, field) })),
    }
  }, name)

const sizeOf = (file: PdfFile, field: SignatureField): { width: number; height: number } => {
  const corners = file.array(widgetOf(file, field)?.dict.v.get('Rect')).map((item) => (item.t === 'num' ? item.v : 0))
  const [left = 0, bottom = 0, right = 0, top = 0] = corners
  return { width: Math.abs(right - left), height: Math.abs(top - bottom) }
}
