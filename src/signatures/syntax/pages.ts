import type { PdfFile } from './pdf-file.ts'
import { damaged } from './pdf-problem.ts'
import type { PdfDict, PdfValue } from './pdf-value.ts'

/** A page as it is seen: what it inherits is worked out (ISO 32000-1, 7.7.3.4). */
export interface PdfPage {
  num: number
  gen: number
  dict: PdfDict
  /** CropBox within MediaBox, in default user space. */
  left: number
  bottom: number
  right: number
  top: number
  /** Clockwise, 0, 90, 180 or 270. */
  rotate: number
  /** Points in one unit of user space. */
  unit: number
}

const inheritable = ['MediaBox', 'CropBox', 'Rotate']
export type Box = [left: number, bottom: number, right: number, top: number]

/** A judge asks for the pages once for every field that came later. */
const known = new WeakMap<PdfFile, PdfPage[]>()

/** All pages in order. /Count is not believed. @throws PdfProblem where the tree loops or a page is no object of its own */
export const pagesOf = (file: PdfFile): PdfPage[] => {
  const pages = known.get(file) ?? readPages(file)
  known.set(file, pages)
  return pages
}

const readPages = (file: PdfFile): PdfPage[] => {
  const pages: PdfPage[] = []
  const seen = new Set<number>()
  const walk = (item: PdfValue | undefined, above: Map<string, PdfValue>, depth: number): void => {
    if (item?.t !== 'ref' || depth > 64 || seen.has(item.num)) throw damaged('odd page tree')
    seen.add(item.num)
    const dict = file.dict(item)
    if (!dict) throw damaged('odd page tree')
    const own = inheritable.flatMap((key) => (dict.v.has(key) ? [[key, dict.v.get(key)!] as const] : []))
    const values = new Map([...above, ...own])
    if (dict.v.has('Kids')) for (const kid of file.array(dict.v.get('Kids'))) walk(kid, values, depth + 1)
    else pages.push({ num: item.num, gen: item.gen, dict, ...geometry(file, values, dict) })
  }
  walk(file.catalog.v.get('Pages'), new Map(), 0)
  return pages
}

const geometry = (file: PdfFile, values: Map<string, PdfValue>, dict: PdfDict) => {
  const media = boxOf(file, values.get('MediaBox'))
  if (!media) throw damaged('a page without a size')
  const crop = boxOf(file, values.get('CropBox'))
  const [left, bottom, right, top] = (crop && within(crop, media)) ?? media
  const turned = file.resolve(values.get('Rotate'))
  const degrees = turned.t === 'num' && turned.v % 90 === 0 ? ((turned.v % 360) + 360) % 360 : 0
  const unit = file.resolve(dict.v.get('UserUnit'))
  return { left, bottom, right, top, rotate: degrees, unit: unit.t === 'num' && unit.v > 0 ? unit.v : 1 }
}

/** Four numbers, whichever corners they name; null for what has no area. */
const boxOf = (file: PdfFile, value: PdfValue | undefined): Box | null => {
  const [a, b, c, d] = file.array(value).map((item) => {
    const found = file.resolve(item)
    return found.t === 'num' ? found.v : Number.NaN
  })
  const box: Box = [Math.min(a!, c!), Math.min(b!, d!), Math.max(a!, c!), Math.max(b!, d!)]
  return box[2] > box[0] && box[3] > box[1] ? box : null
}

const within = (a: Box, b: Box): Box | null => {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return box[2] > box[0] && box[3] > box[1] ? box : null
}

/** A rectangle in points, from the lower left corner of the page as it is seen: turned and cropped. */
export interface SeenRect {
  x: number
  y: number
  width: number
  height: number
}

/** Points, as seen. */
export const seenSize = (page: PdfPage): { width: number; height: number } => {
  const [width, height] = [(page.right - page.left) * page.unit, (page.top - page.bottom) * page.unit]
  return page.rotate % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** The same rectangle in the page's own user space, as an annotation's /Rect wants it. */
export const toUserSpace = (page: PdfPage, rect: SeenRect): Box => {
  const { left, bottom, right, top, rotate, unit } = page
  const [x0, y0, x1, y1] = [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height].map((n) => n / unit) as Box
  switch (rotate) {
    case 90:
      return [right - y1, bottom + x0, right - y0, bottom + x1]
    case 180:
      return [right - x1, top - y1, right - x0, top - y0]
    case 270:
      return [left + y0, top - x1, left + y1, top - x0]
    default:
      return [left + x0, bottom + y0, left + x1, bottom + y1]
  }
}

/** In units of its user space, squared. */
export const seenArea = ({ left, bottom, right, top }: PdfPage): number => (right - left) * (top - bottom)

/** Where filled signature fields show something on a page. */
export const signatureAreas = (file: PdfFile, page: PdfPage): Box[] =>
  file.array(page.dict.v.get('Annots')).flatMap((item) => {
    const widget = file.dict(item)
    const field = widget?.v.has('FT') ? widget : file.dict(widget?.v.get('Parent'))
    const type = file.resolve(field?.v.get('FT'))
    const filled = type.t === 'name' && type.v === 'Sig' && file.dict(field?.v.get('V')) !== null
    const box = filled ? boxOf(file, widget?.v.get('Rect')) : null
    return box ? [box] : []
  })

export const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
