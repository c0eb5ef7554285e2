import type { PdfFile } from '../syntax/pdf-file.ts'
import { isJudgedField } from './judged-field.ts'
import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'

/** A field of a document time-stamp (ETSI EN 319 142-1, 5.4.3) that shows nothing on a page. */
export const isTimestampField = (file: PdfFile, item: PdfValue): boolean => {
  const field = file.dict(item)
  const signature = file.dict(field?.v.get('V'))
  if (!field || !signature || !isJudgedField(file, item)) return false
  return (
    isName(file, signature, 'Type', 'DocTimeStamp') &&
    isName(file, signature, 'SubFilter', 'ETSI.RFC3161') &&
    isInvisible(file, field)
  )
}

const isName = (file: PdfFile, dict: PdfDict, key: string, name: string): boolean => {
  const value = file.resolve(dict.v.get(key))
  return value.t === 'name' && value.v === name
}

const isInvisible = (file: PdfFile, field: PdfDict): boolean => {
  if (['Kids', 'A', 'AA'].some((key) => field.v.has(key))) return false
  const [x0, y0, x1, y1] = file.array(field.v.get('Rect')).map((item) => (item.t === 'num' ? item.v : Number.NaN))
  if (!field.v.has('Subtype')) return true
  // Other annotations, such as a note with an icon, show something whatever their rectangle.
  return isName(file, field, 'Subtype', 'Widget') && x0 === x1 && y0 === y1
}
