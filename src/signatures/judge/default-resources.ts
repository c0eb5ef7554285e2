import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfValue } from '../syntax/pdf-value.ts'

/**
 * Does nothing that is shown hang on the form's default resources (/DR)? Signing programs put the parts of their own mark there, in place of those of an
 * earlier one. A viewer turns to them only for a field that has no appearance of its own, or where the form asks for new ones (ISO 32000-1, 12.7.2):
 * there another font under an old name would show other words.
 */
export const showsWithoutDefaults = (file: PdfFile): boolean => {
  const form = file.dict(file.catalog.v.get('AcroForm'))
  const asksForNew = file.resolve(form?.v.get('NeedAppearances'))
  if (asksForNew.t === 'bool' && asksForNew.v) return false
  const isShown = (item: PdfValue, inherited: string, depth: number): boolean => {
    const field = file.dict(item)
    if (!field || depth > 32) return false
    const own = file.resolve(field.v.get('FT'))
    const type = own.t === 'name' ? own.v : inherited
    const kids = file.array(field.v.get('Kids'))
    if (kids.length > 0) return kids.every((kid) => isShown(kid, type, depth + 1))
    return type === 'Sig' || field.v.has('AP')
  }
  return file.array(form?.v.get('Fields')).every((item) => isShown(item, '', 0))
}
