import type { PdfFile } from '../syntax/pdf-file.ts'
import { type PdfDict, type PdfValue, pdfRef, textOf } from '../syntax/pdf-value.ts'
import type { Allowed } from './allowed.ts'
import type { Permission } from './permission.ts'

/**
 * Filling in a form (ISO 32000-2, 12.8.2.2, P 2 and 3): the value of a field that was there, and how it is shown within its old rectangle. Not a
 * field that was read-only or is locked, not a button that does something, and no font or other resource of the form.
 */
export const allowFilling = (before: PdfFile, permission: Permission, allowed: Allowed): void => {
  const form = before.dict(before.catalog.v.get('AcroForm'))
  allowed.formKeys.add('NeedAppearances')
  allowed.may(before.catalog.v.get('AcroForm'), ['NeedAppearances'], null)
  for (const { num, name, widgets } of fillableFields(before, form)) {
    if (permission.isLocked(name)) continue
    const as = `form field ${name}`
    allowed.may(pdfRef(num), ['V', 'I', 'RV', 'M'], as)
    for (const widget of widgets) {
      allowed.may(pdfRef(widget.num), ['AP', 'AS', 'M'], as)
      allowAppearance(before, widget.dict, allowed, as)
    }
  }
}

/** The streams that show an annotation, and the dictionaries that name them. Shared ones are told apart by `laterChanges`. */
export const allowAppearance = (file: PdfFile, annotation: PdfDict, allowed: Allowed, as: string): void => {
  const visit = (value: PdfValue | undefined, depth: number): void => {
    allowed.may(value, 'anything', as)
    const found = file.resolve(value)
    if (found.t === 'dict' && depth < 2) for (const item of found.v.values()) visit(item, depth + 1)
  }
  visit(annotation.v.get('AP'), 0)
}

interface Fillable {
  num: number
  name: string
  widgets: { num: number; dict: PdfDict }[]
}

const readOnly = 1
const pushButton = 1 << 16

const fillableFields = (file: PdfFile, form: PdfDict | null): Fillable[] => {
  const found: Fillable[] = []
  const walk = (item: PdfValue, above: { name: string; type: string; flags: number }, depth: number): void => {
    const dict = file.dict(item)
    if (item.t !== 'ref' || !dict || depth > 32) return
    const part = textOf(file.resolve(dict.v.get('T')))
    const [ownType, ownFlags] = [file.resolve(dict.v.get('FT')), file.resolve(dict.v.get('Ff'))]
    const type = ownType.t === 'name' ? ownType.v : above.type
    const flags = ownFlags.t === 'num' ? ownFlags.v : above.flags
    const name = part === null ? above.name : above.name ? `${above.name}.${part}` : part
    const kids = file.array(dict.v.get('Kids'))
    if (kids.some((kid) => file.dict(kid)?.v.has('T'))) {
      for (const kid of kids) walk(kid, { name, type, flags }, depth + 1)
      return
    }
    const isButton = type === 'Btn' && (flags & pushButton) !== 0
    if (!['Tx', 'Btn', 'Ch'].includes(type) || isButton || (flags & readOnly) !== 0) return
    const widgets = (dict.v.has('Rect') ? [item] : kids).flatMap((widget) => {
      const shown = file.dict(widget)
      return widget.t === 'ref' && shown ? [{ num: widget.num, dict: shown }] : []
    })
    found.push({ num: item.num, name, widgets })
  }
  for (const item of file.array(form?.v.get('Fields'))) walk(item, { name: '', type: '', flags: 0 }, 0)
  return found
}
