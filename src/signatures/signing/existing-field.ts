import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import { type PdfDict, pdfDict, pdfName, pdfRef } from '../syntax/pdf-value.ts'
import { type SignatureField, signatureFields } from '../syntax/signature-fields.ts'
import { writeValue } from '../syntax/write-value.ts'

/** @throws LontarError signature_field_missing {field} */
export const emptyField = (file: PdfFile, name: string): SignatureField => {
  const field = signatureFields(file).find((item) => item.name === name)
  if (!field || field.signature) throw new LontarError('signature_field_missing', { field: name })
  return field
}

/** The object that shows the field on a page: the field itself, or the first of its widgets; null where nothing does. */
export const widgetOf = (file: PdfFile, field: SignatureField): { num: number; dict: PdfDict } | null => {
  if (field.dict.v.has('Rect')) return { num: field.num, dict: field.dict }
  const kid = file.array(field.dict.v.get('Kids'))[0]
  const dict = file.dict(kid)
  return kid?.t === 'ref' && dict?.v.has('Rect') ? { num: kid.num, dict } : null
}

/**
 * A field's /Lock is a wish of its author; the signature that fills the field makes it binding by a /Reference of the same words (ISO
 * 32000-1, 12.7.4.5 and 12.8.2.4). Empty where there is no lock.
 */
export const lockReference = (file: PdfFile, field: PdfDict): string => {
  const lock = file.dict(field.v.get('Lock'))
  if (!lock) return ''
  const kept = ['Action', 'Fields', 'P'].flatMap((key) =>
    lock.v.has(key) ? [[key, file.resolve(lock.v.get(key))] as const] : [],
  )
  const params = pdfDict([['Type', pdfName('TransformParams')], ...kept, ['V', pdfName('1.2')]])
  const reference = pdfDict([
    ['Type', pdfName('SigRef')],
    ['TransformMethod', pdfName('FieldMDP')],
    ['TransformParams', params],
    ['Data', pdfRef(file.rootNum)],
  ])
  return ` /Reference [${writeValue(reference)}]`
}
