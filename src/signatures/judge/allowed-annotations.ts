import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'
import { seenArea } from '../syntax/pages.ts'
import { isAddedSignature, largestMark } from './added-signature.ts'
import type { Allowed } from './allowed.ts'
import { allowAppearance } from './allowed-filling.ts'
import { pagesIfSound } from './name-object.ts'
import { differingKeys } from './same-value.ts'
import { isTimestampField } from './timestamp-field.ts'

/** Remarks (ISO 32000-2, 12.5.6.2, markup annotations). None that acts, plays or carries a file. */
const markup = new Set([
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Stamp',
  'Ink',
  'Popup',
])
/** All that makes such a remark. Nothing that acts (/A, /AA), and nothing of a widget. */
const remarkKeys = (
  'Contents RC M NM T Subj CreationDate Rect RD F C IC CA ca BM AP AS Border BS BE ' +
  'QuadPoints InkList Vertices L LE LL LLE Cap CP CO IT CL DA DS Q Name Open Popup ' +
  'Parent IRT RT State StateModel Sy Rotate Lang'
).split(' ')
const newKeys = new Set([...remarkKeys, 'Type', 'Subtype', 'P'])

/**
 * Annotations under a certification with P 3: remarks may come, change and go; all other annotations of the page stay, in their order. Together they
 * may not cover so much of a page that it could be another one (the "evil annotation" of certified documents, EUROCRYPT 2021).
 */
export const allowAnnotations = (before: PdfFile, after: PdfFile, allowed: Allowed): void => {
  pagesIfSound(before).forEach((page, i) => {
    const as = `annotation on page ${i + 1}`
    const annots = page.dict.v.get('Annots')
    const later = after.get(page.num)
    const [old, now] = [before.array(annots), after.array(later.t === 'dict' ? later.v.get('Annots') : undefined)]
    if (coveredBy(before, after, now) > largestMark * seenArea(page)) return
    for (const item of old) {
      const [was, is] = [before.dict(item), after.dict(item)]
      if (!was || !isRemark(before, was) || (is && !isRemark(after, is))) continue
      allowed.may(item, remarkKeys, as)
      allowAppearance(before, was, allowed, as)
    }
    const known = new Set(old.map(numberOf))
    const added = now.filter((item) => !known.has(numberOf(item)))
    const stays = (item: PdfValue) => {
      const dict = before.dict(item)
      return !dict || !isRemark(before, dict)
    }
    const kept = now.filter((item) => known.has(numberOf(item)))
    if (!sameOrder(old.filter(stays), kept.filter(stays)) || !added.every((item) => isNewRemark(before, after, item)))
      return
    allowed.may({ t: 'ref', num: page.num, gen: page.gen }, ['Annots'], as)
    allowed.may(annots, 'anything', as)
  })
}

/** What new and changed remarks take of the page, in units of its user space squared. */
const coveredBy = (before: PdfFile, after: PdfFile, annots: PdfValue[]): number =>
  annots.reduce((sum, item) => {
    const [was, is] = [before.dict(item), after.dict(item)]
    const isUnchanged = !is || (was && differingKeys(was, is).length === 0)
    if (isUnchanged || !isRemark(after, is) || nameOf(after, is) === 'Popup') return sum
    const [left, bottom, right, top] = after.array(is.v.get('Rect')).map((value) => {
      const corner = after.resolve(value)
      return corner.t === 'num' ? corner.v : Number.NaN
    }) as [number, number, number, number]
    const area = Math.abs((right - left) * (top - bottom))
    return sum + (Number.isNaN(area) ? Infinity : area)
  }, 0)

const numberOf = (item: PdfValue): number => (item.t === 'ref' ? item.num : -1)

const sameOrder = (a: PdfValue[], b: PdfValue[]): boolean =>
  a.length === b.length && a.every((item, i) => item.t === 'ref' && numberOf(item) === numberOf(b[i]!))

const nameOf = (file: PdfFile, dict: PdfDict): string => {
  const subtype = file.resolve(dict.v.get('Subtype'))
  return subtype.t === 'name' ? subtype.v : ''
}

const isRemark = (file: PdfFile, dict: PdfDict): boolean => markup.has(nameOf(file, dict)) && !dict.repeated

const isNewRemark = (before: PdfFile, after: PdfFile, item: PdfValue): boolean => {
  if (isTimestampField(after, item) || isAddedSignature(before, after, item)) return true
  const dict = after.dict(item)
  return (
    item.t === 'ref' &&
    dict !== null &&
    before.get(item.num).t === 'null' &&
    isRemark(after, dict) &&
    [...dict.v.keys()].every((key) => newKeys.has(key))
  )
}
