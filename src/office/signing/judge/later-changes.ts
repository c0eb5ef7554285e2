import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'
import { signatureFields } from '../syntax/signature-fields.ts'
import { differingKeys, sameValue } from './same-value.ts'
import { referencedNumbers } from './referenced-numbers.ts'

/**
 * What later revisions changed, compared object by object with the revision that was signed. Allowed (ISO 32000-1, 12.8.2.2.2; ETSI EN
 * 319 142-1): a signature in a field that was empty, a document time-stamp in a new invisible field, validation data (/DSS), and the
 * document's own metadata. Everything else is returned in words.
 */
export const laterChanges = (before: PdfFile, after: PdfFile): string[] => {
  if (!after.xref.sections.includes(before.xref.sections[0]!)) return ['the signed revision is not part of the document']
  if (before.rootNum !== after.rootNum) return ['another catalog']
  const allowed = allowedChanges(before, after)
  const found: string[] = []
  const fresh: number[] = []
  for (const num of new Set([...before.xref.entries.keys(), ...after.xref.entries.keys()])) {
    if (sameEntry(before, after, num)) continue
    const [old, now] = [before.get(num), after.get(num)]
    if (sameValue(old, now)) continue
    if (old.t === 'null') { fresh.push(num); continue }
    const may = allowed.get(num)
    if (!may) found.push(`object ${num}`)
    else if (may !== 'anything') {
      const keys = old.t === 'dict' && now.t === 'dict' ? differingKeys(old, now) : ['type']
      found.push(...keys.filter((key) => !may.has(key)).map((key) => `object ${num} /${key}`))
    }
  }
  // A new object is harmless unless something signed already pointed to its number.
  if (fresh.length > 0) {
    const awaited = referencedNumbers(before)
    found.push(...fresh.filter((num) => awaited.has(num)).map((num) => `object ${num} appeared where the signed revision pointed`))
  }
  return [...found, ...formChanges(before, after)]
}

const sameEntry = (before: PdfFile, after: PdfFile, num: number): boolean => {
  const [a, b] = [before.entry(num), after.entry(num)]
  if (a?.kind !== b?.kind) return false
  if (a?.kind === 'at' && b?.kind === 'at') return a.offset === b.offset && a.gen === b.gen
  if (a?.kind === 'packed' && b?.kind === 'packed') return a.container === b.container && a.index === b.index && sameEntry(before, after, a.container)
  return true
}

type Allowed = Map<number, Set<string> | 'anything'>

const allowedChanges = (before: PdfFile, after: PdfFile): Allowed => {
  const allowed: Allowed = new Map()
  const form = before.catalog.v.get('AcroForm')
  const may = (value: PdfValue | undefined, keys: string[] | 'anything') => {
    if (value?.t === 'ref') allowed.set(value.num, keys === 'anything' ? keys : new Set(keys))
  }
  allowed.set(before.rootNum, new Set(['DSS', 'Extensions', 'Version', ...(form?.t === 'ref' ? [] : ['AcroForm'])]))
  may(form, ['Fields', 'SigFlags'])
  may(before.dict(form)?.v.get('Fields'), 'anything')
  may(before.catalog.v.get('Metadata'), 'anything')
  may(before.xref.trailer.v.get('Info'), 'anything')
  for (const part of [before.catalog.v.get('DSS'), before.catalog.v.get('Extensions')]) allowPart(before, part, allowed, 0)
  const later = new Map(signatureFields(after).map((field) => [field.num, field]))
  for (const field of signatureFields(before)) {
    if (!field.signature && later.get(field.num)?.signature) allowed.set(field.num, new Set(['V', 'AP', 'M', 'F']))
  }
  for (const num of pagesWithTimestamps(before, after)) allowed.set(num, new Set(['Annots']))
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

/** The form may gain invisible time-stamp fields at the end of its list, and nothing else. */
const formChanges = (before: PdfFile, after: PdfFile): string[] => {
  const [old, now] = [before.dict(before.catalog.v.get('AcroForm')), after.dict(after.catalog.v.get('AcroForm'))]
  if (!now) return old ? ['the form is gone'] : []
  const keys = old ? differingKeys(old, now).filter((key) => key !== 'Fields' && key !== 'SigFlags') : []
  const [oldFields, nowFields] = [before.array(old?.v.get('Fields')), after.array(now.v.get('Fields'))]
  const kept = oldFields.every((item, i) => sameValue(item, nowFields[i]))
  const added = nowFields.slice(oldFields.length).filter((item) => !isTimestampField(after, item))
  return [...keys.map((key) => `form /${key}`), ...(kept ? [] : ['the list of fields']), ...added.map(() => 'a new field')]
}

const isTimestampField = (file: PdfFile, item: PdfValue): boolean => {
  const field = file.dict(item)
  const signature = file.dict(field?.v.get('V'))
  const type = file.resolve(signature?.v.get('Type'))
  return field !== null && signature !== null && type.t === 'name' && type.v === 'DocTimeStamp' && isInvisible(file, field)
}

const isInvisible = (file: PdfFile, field: PdfDict): boolean => {
  if (field.v.has('Kids') || field.v.has('A') || field.v.has('AA')) return false
  const [x0, y0, x1, y1] = file.array(field.v.get('Rect')).map((item) => (item.t === 'num' ? item.v : Number.NaN))
  const subtype = field.v.get('Subtype')
  return subtype === undefined || (x0 === x1 && y0 === y1)
}

/** Pages whose annotations only gained such a field's widget. */
const pagesWithTimestamps = (before: PdfFile, after: PdfFile): number[] => {
  const fields = after.array(after.dict(after.catalog.v.get('AcroForm'))?.v.get('Fields'))
  return fields.filter((item) => isTimestampField(after, item)).flatMap((item) => {
    const page = after.dict(item)?.v.get('P')
    if (page?.t !== 'ref') return []
    const list = (file: PdfFile) => file.dict(page)?.v.get('Annots')
    const [old, now] = [before.array(list(before)), after.array(list(after))]
    const kept = old.every((annotation, i) => sameValue(annotation, now[i]))
    return kept && now.slice(old.length).every((annotation) => isTimestampField(after, annotation)) ? [page.num] : []
  })
}
