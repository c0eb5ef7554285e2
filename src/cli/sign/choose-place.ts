import { readingOriginal } from '../../signatures/signing/open-original.ts'
import type { Place } from '../../signatures/signing/place.ts'
import { openPdf } from '../../signatures/syntax/pdf-file.ts'
import { signatureFields } from '../../signatures/syntax/signature-fields.ts'
import { UsageError } from '../read-arguments.ts'

export interface PlaceOptions {
  field?: string
  page?: string
  rect?: string
}

/**
 * Where the signature goes: the named field, a new one on a page, else the first empty field, else nowhere to be seen.
 * @throws UsageError; LontarError pdf_damaged, pdf_encrypted
 */
export const choosePlace = (pdf: Uint8Array, name: string, { field, page, rect }: PlaceOptions): Place => {
  if (field !== undefined && (page ?? rect) !== undefined) throw new UsageError('either --field or --page and --rect')
  if (field !== undefined) return { field }
  if (rect !== undefined) return { page: pageOf(page ?? '1'), rect: rectOf(rect) }
  if (page !== undefined) throw new UsageError('--page takes --rect x,y,w,h as well')
  const fields = readingOriginal(() => signatureFields(openPdf(pdf)), name)
  const empty = fields.find(({ signature }) => signature === null)
  return empty ? { field: empty.name } : 'invisible'
}

const pageOf = (text: string): number => {
  const page = Number(text)
  if (!Number.isSafeInteger(page) || page < 1) throw new UsageError('--page takes the number of a page, from 1')
  return page
}

/** In points of 1/72 inch, from the lower left corner of the page as it is shown. */
const rectOf = (text: string): { x: number; y: number; width: number; height: number } => {
  const parts = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [x = NaN, y = NaN, width = NaN, height = NaN] = parts
  if (parts.length !== 4 || !parts.every(Number.isFinite) || !(width > 0 && height > 0))
    throw new UsageError('--rect takes x,y,w,h in points, w and h above 0')
  return { x, y, width, height }
}
