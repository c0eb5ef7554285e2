import type { Changes } from '../../syntax/collect-changes.ts'
import { pagesOf } from '../../syntax/pages.ts'
import { type PdfFile, openPdf } from '../../syntax/pdf-file.ts'
import { damaged } from '../../syntax/pdf-problem.ts'
import {
  type PdfDict,
  type PdfRef,
  type PdfValue,
  pdfArray,
  pdfDict,
  pdfName,
  pdfNumber,
  pdfNull,
} from '../../syntax/pdf-value.ts'
import { streamBody } from '../../syntax/stream-body.ts'
import { writeValue } from '../../syntax/write-value.ts'

/**
 * What a signature shows, drawn as a PDF of one page, becomes a form XObject with all that it needs (ISO 32000-1, 8.10 and 12.5.5); an annotation scales
 * it into its rectangle. On a turned page it is turned back, so that it is read upright. Without a drawing the mark is empty.
 */
export const importMark = (
  changes: Changes,
  drawing: Uint8Array | null,
  size: { width: number; height: number },
  rotate: number,
): PdfRef => {
  const keys = (width: number, height: number, resources: PdfValue): [string, PdfValue][] => [
    ['Type', pdfName('XObject')],
    ['Subtype', pdfName('Form')],
    ['BBox', pdfArray([0, 0, width, height].map(pdfNumber))],
    ['Matrix', pdfArray((matrices[rotate] ?? matrices[0]!).map(pdfNumber))],
    ['Resources', resources],
  ]
  if (!drawing) return changes.add(streamBody(new Uint8Array(), keys(size.width, size.height, pdfDict([]))))
  const file = openPdf(drawing)
  const page = pagesOf(file)[0]
  const content = file.resolve(page?.dict.v.get('Contents'))
  const stream = content.t === 'arr' && content.v.length === 1 ? file.resolve(content.v[0]) : content
  if (!page || stream.t !== 'stream' || page.left !== 0 || page.bottom !== 0)
    throw damaged('a mark is one page with one content')
  const copy = copier(file, changes)
  const packing = ['Filter', 'DecodeParms'].flatMap((key) =>
    stream.dict.v.has(key) ? [[key, copy(stream.dict.v.get(key)!)] as [string, PdfValue]] : [],
  )
  const form = [...keys(page.right, page.top, copy(file.resolve(page.dict.v.get('Resources')))), ...packing]
  return changes.add(streamBody(stream.data, form))
}

/** Turned against the page, which is turned clockwise. */
const matrices: Record<number, number[]> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
}

/** Copies a value with everything that it refers to, under new numbers. */
const copier = (from: PdfFile, changes: Changes): ((value: PdfValue) => PdfValue) => {
  const known = new Map<number, PdfRef>()
  const copy = (value: PdfValue): PdfValue => {
    if (value.t === 'arr') return pdfArray(value.v.map(copy))
    if (value.t === 'dict') return copyDict(value)
    if (value.t !== 'ref') return value.t === 'stream' ? pdfNull : value
    const done = known.get(value.num)
    if (done) return done
    const ref = changes.reserve()
    known.set(value.num, ref)
    const target = from.resolve(value)
    changes.add(
      target.t === 'stream' ? streamBody(target.data, copyDict(target.dict).v) : writeValue(copy(target)),
      ref,
    )
    return ref
  }
  const copyDict = (dict: PdfDict): PdfDict => pdfDict([...dict.v].map(([key, item]) => [key, copy(item)] as const))
  return copy
}
