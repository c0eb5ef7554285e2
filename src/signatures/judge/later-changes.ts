import type { PdfFile } from '../syntax/pdf-file.ts'
import { allowedChanges } from './allowed-changes.ts'
import { formChanges } from './form-changes.ts'
import { differingKeys, sameValue } from './same-value.ts'
import { countReferences } from './walk-objects.ts'

/**
 * What later revisions changed, compared object by object with the revision that was signed. Allowed (ISO 32000-1, 12.8.2.2.2; ETSI EN
 * 319 142-1): a signature in a field that was empty, a document time-stamp in a new invisible field, validation data (/DSS), and the
 * document's own metadata. Everything else is returned in words.
 */
export const laterChanges = (before: PdfFile, after: PdfFile): string[] => {
  if (!after.xref.sections.includes(before.xref.sections[0]!))
    return ['the signed revision is not part of the document']
  if (before.rootNum !== after.rootNum) return ['another catalog']
  const allowed = allowedChanges(before, after)
  const found: string[] = []
  const uncertain: number[] = []
  for (const num of new Set([...before.xref.entries.keys(), ...after.xref.entries.keys()])) {
    if (sameEntry(before, after, num)) continue
    const [old, now] = [before.get(num), after.get(num)]
    if (old.t !== 'null' && genOf(before, num) !== genOf(after, num)) {
      // The same content under another generation: references to it lead to nothing.
      found.push(`object ${num} of another generation`)
      continue
    }
    if (sameValue(old, now)) continue
    const may = allowed.get(num)
    if (old.t === 'null' || (isSection(before, num) && isSection(after, num)) || may === 'anything') uncertain.push(num)
    else if (!may) found.push(`object ${num}`)
    else {
      const keys = old.t === 'dict' && now.t === 'dict' ? differingKeys(old, now) : ['type']
      found.push(...keys.filter((key) => !may.has(key)).map((key) => `object ${num} /${key}`))
    }
  }
  return [...found, ...misused(before, uncertain, allowed), ...formChanges(before, after)]
}

/**
 * A new object is harmless unless something signed already pointed to its number; metadata may change unless it is also used as something
 * else, such as a page's content (a trap that a document's author could lay for its signer).
 */
const misused = (before: PdfFile, nums: number[], allowed: Map<number, unknown>): string[] => {
  if (nums.length === 0) return []
  const counts = countReferences(before)
  return nums.flatMap((num) => {
    const most = allowed.has(num) ? 1 : 0
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
