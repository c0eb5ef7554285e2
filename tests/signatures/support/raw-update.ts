import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'

export interface RawUpdate {
  /** Where the next byte comes to stand. */
  at: () => number
  add: (text: string | Buffer) => number
  /** Adds a whole object and answers with its offset. */
  object: (num: number, body: string | Buffer, gen?: number) => number
  /** Adds a classic cross-reference with these rows and its trailer; answers with its offset. */
  table: (rows: Record<number, { at: number; gen?: number } | 'free'>[], keys?: string) => number
  /** `startxref … %%EOF` */
  close: (xrefAt: number) => Buffer
}

/** An incremental update in the attacker's own hand: any object, any cross-reference, in any order. */
export const rawUpdate = (pdf: Uint8Array): RawUpdate => {
  const file = openPdf(pdf)
  const parts: Buffer[] = [Buffer.from(pdf), Buffer.from('\n')]
  let length = pdf.length + 1
  const size = Math.max(...file.xref.entries.keys()) + 100
  const update: RawUpdate = {
    at: () => length,
    add: (text) => {
      const part = Buffer.isBuffer(text) ? text : Buffer.from(text, 'latin1')
      parts.push(part)
      length += part.length
      return length - part.length
    },
    object: (num, body, gen = 0) => {
      const start = update.add(`${num} ${gen} obj\n`)
      update.add(body)
      update.add('\nendobj\n')
      return start
    },
    table: (sections, keys = '') => {
      const rows = sections.flatMap((section) =>
        Object.entries(section).map(([num, place]) => {
          const [offset, gen, kind] = place === 'free' ? [0, 65535, 'f'] : [place.at, place.gen ?? 0, 'n']
          return `${num} 1\n${String(offset).padStart(10, '0')} ${String(gen).padStart(5, '0')} ${kind}\r\n`
        }),
      )
      const prev = /\/Prev /.test(keys) ? '' : ` /Prev ${file.xref.sections[0]}`
      const root = /\/Root /.test(keys) ? '' : ` /Root ${file.rootNum} 0 R`
      return update.add(`xref\n${rows.join('')}trailer\n<</Size ${size}${root}${prev} ${keys}>>\n`)
    },
    close: (xrefAt) => {
      update.add(`startxref\n${xrefAt}\n%%EOF`)
      return Buffer.concat(parts)
    },
  }
  return update
}

/** The packed rows of a cross-reference stream of widths 1, 4, 1. */
export const packedRows = (...rows: [kind: number, a: number, b: number][]): Buffer =>
  Buffer.from(rows.flatMap(([kind, a, b]) => [kind, a >>> 24, a >>> 16, a >>> 8, a, b].map((n) => n & 255)))

export const xrefStream = (size: number, index: number[], rows: Buffer, keys: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `<</Type /XRef /Size ${size} /W [1 4 1] /Index [${index.join(' ')}] ${keys} /Length ${rows.length}>>\nstream\n`,
    ),
    rows,
    Buffer.from('\nendstream'),
  ])
