import { overlaps, pagesOf, seenArea, signatureAreas } from '../syntax/pages.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'
import { readSignedRange } from './byte-range.ts'
import { isJudgedField } from './judged-field.ts'

/** A mark on a signed page may not be so large that it could pass for the page: at most this share of it. */
export const largestMark = 0.25

/** What a widget of a signature may say. No action, no child, nothing that hides or moves it. */
const plainKeys = new Set([
  'Type',
  'Subtype',
  'FT',
  'T',
  'TU',
  'TM',
  'Ff',
  'F',
  'Rect',
  'P',
  'AP',
  'AS',
  'V',
  'M',
  'NM',
  'DA',
  'MK',
  'Border',
  'BS',
  'Lock',
  'SV',
])

/**
 * A signature field that a later revision brought, signed itself: nobody can put a mark on a signed page without answering for it with a signature of his
 * own, which is judged beside the earlier one. Its mark stands on one page, is small, and covers no other signature's mark.
 */
export const isAddedSignature = (before: PdfFile, after: PdfFile, item: PdfValue): boolean => {
  const field = after.dict(item)
  const signature = after.dict(field?.v.get('V'))
  if (item.t !== 'ref' || !field || field.repeated || !signature || !isName(after, field.v.get('FT'), 'Sig'))
    return false
  if (!isJudgedField(after, item)) return false
  // A number that the signed revision knew, even one without an object, would let its references show something new.
  if (before.get(item.num).t !== 'null' || ![...field.v.keys()].every((key) => plainKeys.has(key))) return false
  const range = readSignedRange(after, signature)
  if (typeof range === 'string' || range.end <= before.bytes.length) return false
  return isSmall(before, after, field)
}

const isSmall = (before: PdfFile, after: PdfFile, field: PdfDict): boolean => {
  const area = after.array(field.v.get('Rect')).map((value) => (value.t === 'num' ? value.v : Number.NaN))
  if (!field.v.has('Rect')) return true
  if (area.length !== 4 || area.some(Number.isNaN)) return false
  const [left, bottom, right, top] = area as [number, number, number, number]
  if (left === right || bottom === top) return true
  const at = field.v.get('P')
  const page = pagesOf(before).find(({ num }) => at?.t === 'ref' && at.num === num)
  if (!page) return false
  const covered = Math.abs((right - left) * (top - bottom)) / seenArea(page)
  return (
    covered <= largestMark && !signatureAreas(before, page).some((other) => overlaps(other, [left, bottom, right, top]))
  )
}

const isName = (file: PdfFile, value: PdfValue | undefined, name: string): boolean => {
  const found = file.resolve(value)
  return found.t === 'name' && found.v === name
}
