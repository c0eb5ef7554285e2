import type { PdfDict, PdfStream, PdfValue } from './pdf-value.ts'
import { pdfNull } from './pdf-value.ts'
import { type Budget, PdfProblem, damaged } from './pdf-problem.ts'
import { createValueReader } from './parse-value.ts'
import { readIndirect } from './indirect-object.ts'
import { unpackStream } from './unpack-stream.ts'

export type XrefEntry =
  { kind: 'free' } | { kind: 'at'; offset: number; gen: number } | { kind: 'packed'; container: number; index: number }

export interface Xref {
  entries: Map<number, XrefEntry>
  /** The newest trailer. */
  trailer: PdfDict
  /** Offsets of the sections, newest first; the stream of a hybrid one after its table. */
  sections: number[]
  newestIsStream: boolean
  /** Where any section, also an overruled one, says that an object begins. */
  offsets: Set<number>
}

/** Follows the cross-reference chain from the last `startxref` (ISO 32000-1, 7.5.4 to 7.5.8), hybrid files too. Never rebuilds a broken one. */
export const readXref = (bytes: Uint8Array, budget: Budget): Xref => {
  const entries: Entries = new Map()
  const offsets = new Set<number>()
  const sections: number[] = []
  let trailer: PdfDict | null = null
  let newestIsStream = false
  for (let next: number | null = lastStartXref(bytes); next !== null;) {
    budget.object()
    if (sections.includes(next)) throw damaged('the cross-reference chain loops')
    if (sections.length >= mostSections) throw new PdfProblem('limit', 'too many revisions')
    const section: Entries = new Map()
    const { dict, isStream, hidden } = readSection(bytes, next, section, budget)
    merge({ entries, offsets, most: budget.limits.objects }, section)
    if (!trailer) {
      const size = dict.v.get('Size')
      if (size?.t === 'num' && size.v > mostNumbers) throw damaged('odd /Size')
      trailer = dict
      newestIsStream = isStream
    }
    sections.push(next)
    if (hidden !== null) sections.push(hidden)
    next = offset(dict, 'Prev')
  }
  return { entries, trailer: trailer!, sections, newestIsStream, offsets }
}

const lastStartXref = (bytes: Uint8Array): number => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const tail = view.subarray(-1024).toString('latin1')
  const match = /startxref\s+(\d{1,10})\s+%%EOF(?![\s\S]*startxref)/.exec(tail)
  if (!match) throw damaged('no startxref at the end')
  return Number(match[1])
}

const offset = (dict: PdfDict, key: string): number | null => {
  const value = dict.v.get(key)
  if (value === undefined) return null
  if (value.t !== 'num' || !Number.isInteger(value.v) || value.v < 0) throw damaged(`odd /${key}`)
  return value.v
}

const mostSections = 2000
/** ISO 32000-1, annex C. The next signer's objects would be numbered after it. */
const mostNumbers = 8_388_607

type Entries = Map<number, XrefEntry>
interface Table {
  entries: Entries
  offsets: Set<number>
  most: number
}

/** One section may say one thing about an object: of two, some readers would take the first and some the last. */
const add = (section: Entries, most: number, num: number, entry: XrefEntry): void => {
  const known = section.get(num)
  // In a hybrid file the table calls free what its stream knows (7.5.8.4).
  if (known && known.kind !== 'free' && !sameEntry(known, entry)) throw damaged(`two places for object ${num}`)
  section.set(num, entry)
  if (section.size > most) throw new PdfProblem('limit', 'too many objects')
}

const sameEntry = (a: XrefEntry, b: XrefEntry): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'at' || (b.kind === 'at' && a.offset === b.offset && a.gen === b.gen)) &&
  (a.kind !== 'packed' || (b.kind === 'packed' && a.container === b.container && a.index === b.index))

/** The newest section wins. */
const merge = ({ entries, offsets, most }: Table, section: Entries): void => {
  for (const [num, entry] of section) {
    if (entry.kind === 'at') offsets.add(entry.offset)
    if (!entries.has(num)) entries.set(num, entry)
  }
  if (entries.size > most) throw new PdfProblem('limit', 'too many objects')
}

const readSection = (
  bytes: Uint8Array,
  at: number,
  section: Entries,
  budget: Budget,
): { dict: PdfDict; isStream: boolean; hidden: number | null } => {
  if (at >= bytes.length) throw damaged('startxref points outside the file')
  const reader = createValueReader(bytes, at, budget.limits.depth)
  if (!reader.take('xref')) return { dict: readXrefStream(bytes, at, section, budget), isStream: true, hidden: null }
  while (!reader.take('trailer')) {
    const first = integer(reader.word())
    const count = integer(reader.word())
    for (let i = 0; i < count; i++) {
      if (i % 1024 === 0) budget.object()
      const where = integer(reader.word())
      const gen = integer(reader.word())
      const kind = reader.word()
      if (kind !== 'n' && kind !== 'f') throw damaged('odd cross-reference entry')
      add(
        section,
        budget.limits.objects,
        first + i,
        kind === 'n' ? { kind: 'at', offset: where, gen } : { kind: 'free' },
      )
    }
  }
  const dict = reader.value()
  if (dict.t !== 'dict') throw damaged('no trailer dictionary')
  const hidden = offset(dict, 'XRefStm')
  if (hidden !== null) readXrefStream(bytes, hidden, section, budget)
  return { dict, isStream: false, hidden }
}

const integer = (word: string): number => {
  if (!/^\d{1,10}$/.test(word)) throw damaged('odd cross-reference table')
  return Number(word)
}

const readXrefStream = (bytes: Uint8Array, at: number, section: Entries, budget: Budget): PdfDict => {
  const { value } = readIndirect(bytes, at, budget, direct)
  if (value.t !== 'stream' || !isName(value.dict.v.get('Type'), 'XRef'))
    throw damaged('no cross-reference where startxref points')
  fill(value, unpackStream(value, direct, budget), section, budget.limits.objects)
  return value.dict
}

const direct = (value: PdfValue | undefined): PdfValue => {
  if (value?.t === 'ref') throw damaged('a cross-reference stream may not refer')
  return value ?? pdfNull
}
const isName = (value: PdfValue | undefined, name: string) => value?.t === 'name' && value.v === name
const numbers = (value: PdfValue | undefined): number[] | null =>
  value?.t === 'arr'
    ? value.v.map((item) => (item.t === 'num' && Number.isInteger(item.v) && item.v >= 0 ? item.v : Number.NaN))
    : null

const fill = (stream: PdfStream, data: Uint8Array, section: Entries, most: number): void => {
  const w = numbers(stream.dict.v.get('W'))
  const size = stream.dict.v.get('Size')
  const index = numbers(stream.dict.v.get('Index')) ?? [0, size?.t === 'num' ? size.v : 0]
  if (w?.length !== 3 || w.some((n) => !(n <= 8)) || w[1] === 0 || index.some(Number.isNaN))
    throw damaged('odd cross-reference stream')
  const [w0, w1, w2] = w as [number, number, number]
  const field = (from: number, width: number, fallback: number) => {
    let n = width === 0 ? fallback : 0
    for (let i = 0; i < width; i++) n = n * 256 + data[from + i]!
    return n
  }
  let pos = 0
  for (let i = 0; i + 1 < index.length; i += 2) {
    for (let num = index[i]!; num < index[i]! + index[i + 1]!; num++, pos += w0 + w1 + w2) {
      if (pos + w0 + w1 + w2 > data.length) throw damaged('short cross-reference stream')
      const kind = field(pos, w0, 1)
      const a = field(pos + w0, w1, 0)
      const b = field(pos + w0 + w1, w2, 0)
      add(
        section,
        most,
        num,
        kind === 1
          ? { kind: 'at', offset: a, gen: b }
          : kind === 2
            ? { kind: 'packed', container: a, index: b }
            : { kind: 'free' },
      )
    }
  }
}
