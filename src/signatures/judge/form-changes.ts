import type { PdfFile } from '../syntax/pdf-file.ts'
import { differingKeys, sameValue } from './same-value.ts'
import { isAddedSignature } from './added-signature.ts'
import { isTimestampField } from './timestamp-field.ts'

/** The form may gain invisible time-stamp fields and signed signature fields at the end of its list, and nothing else. */
export const formChanges = (before: PdfFile, after: PdfFile): string[] => {
  const [old, now] = [before.dict(before.catalog.v.get('AcroForm')), after.dict(after.catalog.v.get('AcroForm'))]
  if (!now) return old ? ['the form is gone'] : []
  const keys = old ? differingKeys(old, now).filter((key) => key !== 'Fields' && key !== 'SigFlags') : []
  const [oldFields, nowFields] = [before.array(old?.v.get('Fields')), after.array(now.v.get('Fields'))]
  const kept = oldFields.every((item, i) => sameValue(item, nowFields[i]))
  const added = nowFields
    .slice(oldFields.length)
    .filter((item) => !isTimestampField(after, item) && !isAddedSignature(before, after, item))
  return [
    ...keys.map((key) => `form /${key}`),
    ...(kept ? [] : ['the list of fields']),
    ...added.map(() => 'a new field'),
  ]
}
