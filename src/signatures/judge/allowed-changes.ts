import type { PdfFile } from '../syntax/pdf-file.ts'
import { signatureFields } from '../syntax/signature-fields.ts'
import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'
import { sameValue } from './same-value.ts'
import { isAddedSignature } from './added-signature.ts'
import { isTimestampField } from './timestamp-field.ts'

/** By object number: the keys that may differ, or `anything`. */
export type Allowed = Map<number, Set<string> | 'anything'>

/** The allow-list over later revisions. What the form itself may gain is judged by `formChanges`. */
export const allowedChanges = (before: PdfFile, after: PdfFile): Allowed => {
  const allowed: Allowed = new Map()
  const may = (value: PdfValue | undefined, keys: string[] | 'anything') => {
    if (value?.t === 'ref') allowed.set(value.num, keys === 'anything' ? keys : new Set(keys))
  }
  const form = before.catalog.v.get('AcroForm')
  // A form that stands in the catalog itself, or is new, is compared by `formChanges` alone.
  allowed.set(before.rootNum, new Set(['DSS', 'Extensions', 'Version', ...(form?.t === 'ref' ? [] : ['AcroForm'])]))
  may(form, ['Fields', 'SigFlags'])
  may(before.dict(form)?.v.get('Fields'), 'anything')
  may(before.catalog.v.get('Metadata'), 'anything')
  may(before.xref.trailer.v.get('Info'), 'anything')
  for (const part of [before.catalog.v.get('DSS'), before.catalog.v.get('Extensions')])
    allowPart(before, part, allowed, 0)
  const later = new Map(signatureFields(after).map((field) => [field.num, field]))
  for (const field of signatureFields(before)) {
    if (field.signature || !later.get(field.num)?.signature) continue
    for (const kid of before.array(field.dict.v.get('Kids')))
      may(kid, isHidden(before, before.dict(kid)) ? ['M'] : ['AP', 'M', 'F'])
    allowed.set(field.num, new Set(isHidden(before, field.dict) ? ['V', 'M'] : ['V', 'AP', 'M', 'F']))
  }
  for (const page of pagesWithNewFields(before, after)) {
    allowed.set(page.num, new Set(['Annots']))
    may(page.annots, 'anything')
  }
  return allowed
}

/** Validation data may be rewritten with everything under it, as long as it is only dictionaries and arrays. */
const allowPart = (file: PdfFile, value: PdfValue | undefined, allowed: Allowed, depth: number): void => {
  if (!value || depth > 5) return
  if (value.t === 'ref') {
    const target = file.get(value.num)
    if (target.t === 'stream' || allowed.has(value.num)) return
    allowed.set(value.num, 'anything')
    allowPart(file, target, allowed, depth + 1)
  } else if (value.t === 'arr') for (const item of value.v) allowPart(file, item, allowed, depth + 1)
  else if (value.t === 'dict') for (const item of value.v.values()) allowPart(file, item, allowed, depth + 1)
}

/** Pages whose annotations only gained the widgets of document time-stamps and of signatures. */
const pagesWithNewFields = (before: PdfFile, after: PdfFile): { num: number; annots: PdfValue | undefined }[] => {
  const isNew = (item: PdfValue) => isTimestampField(after, item) || isAddedSignature(before, after, item)
  const fields = after.array(after.dict(after.catalog.v.get('AcroForm'))?.v.get('Fields'))
  return fields.filter(isNew).flatMap((item) => {
    const page = after.dict(item)?.v.get('P')
    if (page?.t !== 'ref') return []
    const annots = before.dict(page)?.v.get('Annots')
    const [old, now] = [before.array(annots), after.array(after.dict(page)?.v.get('Annots'))]
    const kept = old.every((annotation, i) => sameValue(annotation, now[i]))
    return kept && now.slice(old.length).every(isNew) ? [{ num: page.num, annots }] : []
  })
}

/** A hidden box that comes out with a signature could cover the page (shadow attacks, NDSS 2021). Bits 2 and 6: Hidden, NoView. */
const isHidden = (file: PdfFile, widget: PdfDict | null): boolean => {
  const flags = file.resolve(widget?.v.get('F'))
  return flags.t === 'num' && (flags.v & 0b100010) !== 0
}
