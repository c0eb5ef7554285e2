import type { PdfFile } from './pdf-file.ts'
import { pdfArray, pdfDict, pdfName, pdfNumber } from './pdf-value.ts'
import type { PdfValue } from './pdf-value.ts'
import { writeValue } from './write-value.ts'

export interface NewObject {
  num: number
  gen: number
  /** What stands between `obj` and `endobj`: ASCII text, or bytes where it is a stream (`streamBody`). */
  body: string | Uint8Array
}

/** The first object number that the file does not use. */
export const nextNumber = (file: PdfFile): number => {
  let highest = 0
  for (const num of file.xref.entries.keys()) highest = Math.max(highest, num)
  const size = file.xref.trailer.v.get('Size')
  return Math.max(highest + 1, size?.t === 'num' ? size.v : 0)
}

const row = ({ offset, gen }: { offset: number; gen: number }) =>
  `${String(offset).padStart(10, '0')} ${String(gen).padStart(5, '0')} n\r\n`

/**
 * An incremental update (ISO 32000-1, 7.5.6): the input stays an exact prefix, the new objects follow, then a cross-reference
 * section of the same kind as the newest one. The result ends with `%%EOF` and no line feed.
 */
export const appendUpdate = (file: PdfFile, objects: NewObject[]): Buffer => {
  // Views, not copies: the file may have 50 MB.
  const parts: Uint8Array[] = [file.bytes]
  let length = file.bytes.length
  const add = (...added: (string | Uint8Array)[]) => {
    for (const item of added) {
      const part = typeof item === 'string' ? Buffer.from(item, 'latin1') : Buffer.from(item)
      parts.push(part)
      length += part.length
    }
  }
  const last = file.bytes[length - 1]
  if (last !== 10 && last !== 13) add('\n')
  const rows = new Map<number, { offset: number; gen: number }>()
  for (const { num, gen, body } of objects.toSorted((a, b) => a.num - b.num)) {
    rows.set(num, { offset: length, gen })
    add(`${num} ${gen} obj\n`, body, '\nendobj\n')
  }
  const start = length
  const kept: [string, PdfValue][] = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = file.xref.trailer.v.get(key)
    return value ? [[key, value] as [string, PdfValue]] : []
  })
  const size = Math.max(nextNumber(file), ...objects.map((object) => object.num + 1))
  const prev: [string, PdfValue] = ['Prev', pdfNumber(file.xref.sections[0]!)]
  if (file.xref.newestIsStream) {
    rows.set(size, { offset: start, gen: 0 })
    const body = Buffer.from(
      [...rows.values()].flatMap(({ offset, gen }) =>
        [1, offset >>> 24, offset >>> 16, offset >>> 8, offset, gen >> 8, gen].map((n) => n & 255),
      ),
    )
    const dict = pdfDict([
      ['Type', pdfName('XRef')],
      ['Size', pdfNumber(size + 1)],
      ...kept,
      prev,
      ['W', pdfArray([1, 4, 2].map(pdfNumber))],
      ['Index', pdfArray([...rows.keys()].flatMap((num) => [pdfNumber(num), pdfNumber(1)]))],
      ['Length', pdfNumber(body.length)],
    ])
    add(`${size} 0 obj\n${writeValue(dict)}\nstream\n${body.toString('latin1')}\nendstream\nendobj\n`)
  } else {
    add(`xref\n${[...rows].map(([num, entry]) => `${num} 1\n${row(entry)}`).join('')}trailer\n`)
    add(`${writeValue(pdfDict([['Size', pdfNumber(size)], ...kept, prev]))}\n`)
  }
  add(`startxref\n${start}\n%%EOF`)
  return Buffer.concat(parts)
}
