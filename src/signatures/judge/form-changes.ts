import type { PdfFile } from '../syntax/pdf-file.ts'
import { type PdfValue, textOf } from '../syntax/pdf-value.ts'
import { isAddedSignature } from './added-signature.ts'
import type { Permission } from './permission.ts'
import { differingKeys, sameValue } from './same-value.ts'
import { isTimestampField } from './timestamp-field.ts'

export interface FormChanges {
  forbidden: string[]
  permitted: string[]
}

/** The form may gain invisible time-stamp fields and signed signature fields at the end of its list, and what `keys` names. */
export const formChanges = (
  before: PdfFile,
  after: PdfFile,
  permission: Permission,
  keys: Set<string>,
): FormChanges => {
  const [old, now] = [before.dict(before.catalog.v.get('AcroForm')), after.dict(after.catalog.v.get('AcroForm'))]
  if (!now) return { forbidden: old ? ['the form is gone'] : [], permitted: [] }
  const changed = old ? differingKeys(old, now).filter((key) => !keys.has(key)) : []
  const [oldFields, nowFields] = [before.array(old?.v.get('Fields')), after.array(now.v.get('Fields'))]
  const kept = oldFields.every((item, i) => sameValue(item, nowFields[i]))
  const added = nowFields.slice(oldFields.length)
  const stamps = added.filter((item) => isTimestampField(after, item))
  const signed = added.filter((item) => !stamps.includes(item) && isAddedSignature(before, after, item))
  const free = signed.filter((item) => permission.level !== 'store' && !permission.isLocked(nameOf(after, item)))
  return {
    forbidden: [
      ...changed.map((key) => `form /${key}`),
      ...(kept ? [] : ['the list of fields']),
      ...added.filter((item) => !stamps.includes(item) && !signed.includes(item)).map(() => 'a new field'),
      ...signed
        .filter((item) => !free.includes(item))
        .map((item) => `signature in ${nameOf(after, item)}, which is locked`),
    ],
    permitted: [
      ...stamps.map(() => 'document time-stamp'),
      ...free.map((item) => `signature in ${nameOf(after, item)}, a new field`),
    ],
  }
}

const nameOf = (file: PdfFile, item: PdfValue): string => textOf(file.resolve(file.dict(item)?.v.get('T'))) ?? ''
