import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfValue } from '../syntax/pdf-value.ts'
import { signatureFields } from '../syntax/signature-fields.ts'

const known = new WeakMap<PdfFile, Set<number>>()

/**
 * Is this one of the filled signature fields that are judged by themselves? Only then may a later revision have brought it: a field without a name,
 * or one that stands in no form, would show its mark and answer to nobody.
 */
export const isJudgedField = (file: PdfFile, item: PdfValue): boolean => {
  const nums =
    known.get(file) ?? new Set(signatureFields(file).flatMap(({ num, signature }) => (signature ? [num] : [])))
  known.set(file, nums)
  return item.t === 'ref' && nums.has(item.num)
}
