import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { largestMark } from '../judge/added-signature.ts'
import type { Changes } from '../syntax/collect-changes.ts'
import {
  type PdfPage,
  type SeenRect,
  overlaps,
  pagesOf,
  seenSize,
  signatureAreas,
  toUserSpace,
} from '../syntax/pages.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import {
  type PdfDict,
  type PdfRef,
  type PdfValue,
  pdfArray,
  pdfDict,
  pdfName,
  pdfNumber,
  pdfRef,
  pdfText,
  textOf,
} from '../syntax/pdf-value.ts'
import { writeValue } from '../syntax/write-value.ts'
import { signatureFields } from '../syntax/signature-fields.ts'
import { importMark } from './appearance/import-mark.ts'

/** Printed, and locked in its place (ISO 32000-1, table 165). */
const printedAndLocked = 4 + 128

export interface NewField {
  page: number
  rect: SeenRect | null
  name?: string
  appearance?: Uint8Array
}

/**
 * A new signature field: its widget among the page's annotations, itself in the form, which is made where there is none.
 * @throws LontarError place_outside_page, mark_too_large, mark_covers_another, field_name_taken, field_name_odd
 */
export const addField = (file: PdfFile, changes: Changes, wanted: NewField, signature: PdfRef): { name: string } => {
  const pages = pagesOf(file)
  const page = pages[wanted.page - 1]
  if (!page) throw outside(wanted.page, pages.length, pages[0])
  if (wanted.rect) requireInside(file, page, wanted.rect, wanted.page, pages.length)
  const name = freeName(file, wanted.name)
  const area = wanted.rect ? toUserSpace(page, wanted.rect) : [0, 0, 0, 0]
  const shown = importMark(changes, wanted.appearance ?? null, wanted.rect ?? { width: 0, height: 0 }, page.rotate)
  const widget = changes.add(
    writeValue(
      pdfDict([
        ['Type', pdfName('Annot')],
        ['Subtype', pdfName('Widget')],
        ['FT', pdfName('Sig')],
        ['T', pdfText(name)],
        ['F', pdfNumber(printedAndLocked)],
        ['Rect', pdfArray(area.map((n) => pdfNumber(Math.round(n * 1000) / 1000)))],
        ['P', pdfRef(page.num, page.gen)],
        ['AP', pdfDict([['N', shown]])],
        ['V', signature],
      ]),
    ),
  )
  // Written into the page itself: a list of its own might serve several pages.
  changes.set(page.num, 'Annots', pdfArray([...file.array(page.dict.v.get('Annots')), widget]))
  addToForm(file, changes, widget)
  return { name }
}

const outside = (number: number, pages: number, page: PdfPage | undefined) => {
  const { width, height } = page ? seenSize(page) : { width: 0, height: 0 }
  return new LontarError('place_outside_page', {
    page: number,
    pages,
    width: Math.floor(width),
    height: Math.floor(height),
  })
}

const requireInside = (file: PdfFile, page: PdfPage, rect: SeenRect, number: number, pages: number): void => {
  const { width, height } = seenSize(page)
  const sound = [rect.x, rect.y, rect.width, rect.height].every(Number.isFinite) && rect.width >= 1 && rect.height >= 1
  // A hair of tolerance: places come from a screen.
  const hair = 0.01
  const fits =
    rect.x >= -hair && rect.y >= -hair && rect.x + rect.width <= width + hair && rect.y + rect.height <= height + hair
  if (!sound || !fits) throw outside(number, pages, page)
  const signed = signatureFields(file).some(({ signature }) => signature !== null)
  if (signed && rect.width * rect.height > largestMark * width * height)
    throw new LontarError('mark_too_large', { page: number })
  if (signatureAreas(file, page).some((area) => overlaps(area, toUserSpace(page, rect))))
    throw new LontarError('mark_covers_another', { page: number })
}

/** @throws LontarError field_name_taken, field_name_odd */
const freeName = (file: PdfFile, wanted: string | undefined): string => {
  const taken = fieldNames(file)
  if (wanted === undefined) {
    let n = 1
    while (taken.has(`ttd-${n}`)) n++
    return `ttd-${n}`
  }
  // A full stop parts the names of parents and children (12.7.3.2).
  if (wanted.trim() === '' || wanted.length > 200 || /[.\p{Cc}]/u.test(wanted))
    throw new LontarError('field_name_odd', { field: wanted })
  if (taken.has(wanted)) throw new LontarError('field_name_taken', { field: wanted })
  return wanted
}

/** Names of the top of the form, whatever their type: a new field stands there. */
const fieldNames = (file: PdfFile): Set<string> => {
  const form = file.dict(file.catalog.v.get('AcroForm'))
  const names = file.array(form?.v.get('Fields')).map((item) => textOf(file.resolve(file.dict(item)?.v.get('T'))))
  return new Set(names.filter((name) => name !== null))
}

const addToForm = (file: PdfFile, changes: Changes, widget: PdfRef): void => {
  const at = file.catalog.v.get('AcroForm')
  const form = file.dict(at)
  if (!form) {
    const made = changes.add(
      writeValue(
        pdfDict([
          ['Fields', pdfArray([widget])],
          ['SigFlags', pdfNumber(3)],
        ]),
      ),
    )
    changes.set(file.rootNum, 'AcroForm', made)
    return
  }
  const fields = form.v.get('Fields')
  const longer = pdfArray([...file.array(fields), widget])
  if (fields?.t === 'ref') changes.replace(fields.num, longer)
  else setInForm(file, changes, 'Fields', longer)
}

/** A key of the form, whether it is an object of its own or stands in the catalog. */
export const setInForm = (file: PdfFile, changes: Changes, key: string, value: PdfValue): void => {
  const at = file.catalog.v.get('AcroForm')
  if (at?.t === 'ref') return changes.set(at.num, key, value)
  const form = changes.dict(file.rootNum).v.get('AcroForm')
  if (form?.t === 'dict') changes.set(file.rootNum, 'AcroForm', withKey(form, key, value))
}

const withKey = (dict: PdfDict, key: string, value: PdfValue): PdfDict => pdfDict([...dict.v, [key, value]])
