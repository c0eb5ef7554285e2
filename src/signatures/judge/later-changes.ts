import type { PdfFile } from '../syntax/pdf-file.ts'
import type { Allowed } from './allowed.ts'
import { allowedChanges } from './allowed-changes.ts'
import { type FormChanges, formChanges } from './form-changes.ts'
import { objectNames } from './name-object.ts'
import { permissionOf } from './permission.ts'
import { differingKeys, sameValue } from './same-value.ts'
import { countReferences } from './walk-objects.ts'

export type LaterChanges = FormChanges

/**
 * What later revisions changed, compared object by object with the revision that was signed. Permitted (ISO 32000-2, 12.8.2.2; ETSI EN 319 142-1): a
 * signature in a field that was empty or in a new one of its own, a document time-stamp in a new invisible field, validation data (/DSS), the
 * document's own metadata, and where a certification allows it, filled fields and remarks. Everything else is forbidden. Both in words.
 */
export const laterChanges = (before: PdfFile, after: PdfFile): LaterChanges => {
  if (!after.xref.sections.includes(before.xref.sections[0]!))
    return { forbidden: ['the signed revision is not part of the document'], permitted: [] }
  if (before.rootNum !== after.rootNum) return { forbidden: ['another catalog'], permitted: [] }
  const permission = permissionOf(before)
  const allowed = allowedChanges(before, after, permission)
  const form = formChanges(before, after, permission, allowed.formKeys)
  const names = objectNames(before)
  const forbidden: string[] = []
  const permitted = new Set<string>()
  const uncertain: number[] = []
  if (!sameValue(before.catalog.v.get('DSS'), after.catalog.v.get('DSS'))) permitted.add('validation data')
  for (const num of new Set([...before.xref.entries.keys(), ...after.xref.entries.keys()])) {
    if (sameEntry(before, after, num)) continue
    const [old, now] = [before.get(num), after.get(num)]
    if (old.t !== 'null' && genOf(before, num) !== genOf(after, num)) {
      // The same content under another generation: references to it lead to nothing.
      forbidden.push(`${names(num)} of another generation`)
      continue
    }
    if (sameValue(old, now)) continue
    const allowance = allowed.byObject.get(num)
    if (old.t === 'null' || (isSection(before, num) && isSection(after, num)) || allowance?.keys === 'anything')
      uncertain.push(num)
    else if (!allowance) forbidden.push(names(num))
    else {
      const keys = old.t === 'dict' && now.t === 'dict' ? differingKeys(old, now) : ['type']
      const may = allowance.keys
      forbidden.push(...keys.filter((key) => !may.has(key)).map((key) => `${names(num)} /${key}`))
    }
    if (allowance?.as) permitted.add(allowance.as)
  }
  return {
    forbidden: [...forbidden, ...misused(before, uncertain, allowed), ...form.forbidden],
    permitted: [...new Set([...form.permitted, ...permitted])],
  }
}

/**
 * A new object is harmless unless something signed already pointed to its number; metadata may change unless it is also used as something
 * else, such as a page's content (a trap that a document's author could lay for its signer).
 */
const misused = (before: PdfFile, nums: number[], { byObject }: Allowed): string[] => {
  if (nums.length === 0) return []
  const counts = countReferences(before)
  return nums.flatMap((num) => {
    const most = byObject.has(num) ? 1 : 0
    return (counts.get(num) ?? 0) > most ? [`object ${num}, to which the signed revision points`] : []
  })
}

/** A cross-reference stream that is truly one. /Type alone says nothing: an author could put it on a page's content. */
const isSection = (file: PdfFile, num: number): boolean => {
  const entry = file.entry(num)
  return entry?.kind === 'at' && file.xref.sections.includes(entry.offset)
}

const genOf = (file: PdfFile, num: number): number => {
  const entry = file.entry(num)
  return entry?.kind === 'at' ? entry.gen : 0
}

const sameEntry = (before: PdfFile, after: PdfFile, num: number): boolean => {
  const [a, b] = [before.entry(num), after.entry(num)]
  if (a?.kind !== b?.kind) return false
  if (a?.kind === 'at' && b?.kind === 'at') return a.offset === b.offset && a.gen === b.gen
  if (a?.kind === 'packed' && b?.kind === 'packed')
    return a.container === b.container && a.index === b.index && sameEntry(before, after, a.container)
  return true
}
