import type { PdfFile } from '../syntax/pdf-file.ts'
import { signatureFields } from '../syntax/signature-fields.ts'
import { type PdfDict, type PdfValue, pdfRef } from '../syntax/pdf-value.ts'
import { isAddedSignature } from './added-signature.ts'
import { type Allowed, createAllowed } from './allowed.ts'
import { allowAnnotations } from './allowed-annotations.ts'
import { allowFilling } from './allowed-filling.ts'
import { showsWithoutDefaults } from './default-resources.ts'
import type { Permission } from './permission.ts'
import { sameValue } from './same-value.ts'
import { isTimestampField } from './timestamp-field.ts'

/**
 * The allow-list over later revisions, as far as the signatures of the earlier one permit. Whatever is not on it is a change that may not be; what
 * the list of fields may gain is judged by `formChanges`.
 */
export const allowedChanges = (before: PdfFile, after: PdfFile, permission: Permission): Allowed => {
  const allowed = createAllowed()
  const { may } = allowed
  const form = before.catalog.v.get('AcroForm')
  // A form that stands in the catalog itself, or is new, is compared by `formChanges` alone.
  may(pdfRef(before.rootNum), ['DSS', 'Extensions', 'Version', ...(form?.t === 'ref' ? [] : ['AcroForm'])], null)
  may(form, ['Fields', 'SigFlags'], null)
  may(before.dict(form)?.v.get('Fields'), 'anything', null)
  allowPart(before, before.catalog.v.get('DSS'), allowed, 'validation data', 0)
  allowPart(before, before.catalog.v.get('Extensions'), allowed, null, 0)
  for (const page of pagesWithNewFields(before, after)) {
    may(page.page, ['Annots'], null)
    may(page.annots, 'anything', null)
  }
  if (permission.level === 'store') return allowed
  may(before.catalog.v.get('Metadata'), 'anything', 'metadata')
  may(before.xref.trailer.v.get('Info'), 'anything', 'metadata')
  if (showsWithoutDefaults(before)) {
    allowed.formKeys.add('DR')
    may(form, ['DR'], null)
  }
  const later = new Map(signatureFields(after).map((field) => [field.num, field]))
  for (const field of signatureFields(before)) {
    if (field.signature || !later.get(field.num)?.signature || permission.isLocked(field.name)) continue
    const as = `signature in ${field.name}`
    for (const kid of before.array(field.dict.v.get('Kids')))
      may(kid, isHidden(before, before.dict(kid)) ? ['M'] : ['AP', 'M', 'F'], as)
    may(pdfRef(field.num), isHidden(before, field.dict) ? ['V', 'M'] : ['V', 'AP', 'M', 'F'], as)
  }
  if (permission.level !== 'sign') allowFilling(before, permission, allowed)
  if (permission.level === 'annotate') allowAnnotations(before, after, allowed)
  return allowed
}

/** Validation data may be rewritten with everything under it, as long as it is only dictionaries and arrays. */
const allowPart = (
  file: PdfFile,
  value: PdfValue | undefined,
  allowed: Allowed,
  as: string | null,
  depth: number,
): void => {
  if (!value || depth > 5) return
  if (value.t === 'ref') {
    const target = file.get(value.num)
    if (target.t === 'stream' || allowed.byObject.has(value.num)) return
    allowed.may(value, 'anything', as)
    allowPart(file, target, allowed, as, depth + 1)
  } else if (value.t === 'arr') for (const item of value.v) allowPart(file, item, allowed, as, depth + 1)
  else if (value.t === 'dict') for (const item of value.v.values()) allowPart(file, item, allowed, as, depth + 1)
}

/** Pages whose annotations only gained the widgets of document time-stamps and of signatures. */
const pagesWithNewFields = (before: PdfFile, after: PdfFile) => {
  const isNew = (item: PdfValue) => isTimestampField(after, item) || isAddedSignature(before, after, item)
  const fields = after.array(after.dict(after.catalog.v.get('AcroForm'))?.v.get('Fields'))
  return fields.filter(isNew).flatMap((item) => {
    const page = after.dict(item)?.v.get('P')
    if (page?.t !== 'ref') return []
    const annots = before.dict(page)?.v.get('Annots')
    const [old, now] = [before.array(annots), after.array(after.dict(page)?.v.get('Annots'))]
    const kept = old.every((annotation, i) => sameValue(annotation, now[i]))
    return kept && now.slice(old.length).every(isNew) ? [{ page, annots }] : []
  })
}

/** A hidden box that comes out with a signature could cover the page (shadow attacks, NDSS 2021). Bits 2 and 6: Hidden, NoView. */
const isHidden = (file: PdfFile, widget: PdfDict | null): boolean => {
  const flags = file.resolve(widget?.v.get('F'))
  return flags.t === 'num' && (flags.v & 0b100010) !== 0
}
