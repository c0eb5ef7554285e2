import type { Chance } from './chance.ts'

export type Edit = (bytes: Buffer, chance: Chance, place: () => number) => Buffer

/** What readers of PDF stumble over. */
const words = [
  'endobj',
  'obj',
  'stream',
  'endstream',
  'xref',
  'trailer',
  'startxref',
  '%%EOF',
  '/Root 1 0 R',
  '/Prev 0',
  '/Contents',
  '/ByteRange',
  '/V',
  '/Kids',
  '/Fields',
  '/AcroForm',
  '/DSS',
  '/Type /XRef',
  '/Type /ObjStm',
  '/Length 0',
  '/Filter /FlateDecode',
  'null',
  'true',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '%',
  '#41',
  '0 R',
  'R',
  'f',
  'n',
  '\n',
  '\0',
  '-1',
  '4294967296',
]

const spliced = (bytes: Buffer, from: number, to: number, put: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)])
const over = (bytes: Buffer, from: number, put: Uint8Array): Buffer => {
  const copy = Buffer.from(bytes)
  copy.set(put.subarray(0, Math.max(0, copy.length - from)), from)
  return copy
}
const run = (chance: Chance) => 1 + chance.below(chance.of([2, 8, 40, 400]))

/** Random edits of bytes, most of them small: the smaller a change, the likelier that it goes unseen. */
export const edits: Record<string, Edit> = {
  'flip a bit': (bytes, chance, place) => {
    const at = place()
    return over(bytes, at, Buffer.of(bytes[at]! ^ (1 << chance.below(8))))
  },
  'another byte': (bytes, chance, place) => over(bytes, place(), Buffer.of(chance.below(256))),
  'another digit': (bytes, chance, place) => {
    const from = place()
    for (let at = from; at < Math.min(bytes.length, from + 200); at++)
      if (bytes[at]! >= 48 && bytes[at]! <= 57) return over(bytes, at, Buffer.of(48 + chance.below(10)))
    return over(bytes, from, Buffer.of(48))
  },
  blanks: (bytes, chance, place) => over(bytes, place(), Buffer.alloc(run(chance), 32)),
  'a word over it': (bytes, chance, place) => over(bytes, place(), Buffer.from(chance.of(words))),
  'a word put in': (bytes, chance, place) => {
    const at = place()
    return spliced(bytes, at, at, Buffer.from(` ${chance.of(words)} `))
  },
  'bytes put in': (bytes, chance, place) => {
    const at = place()
    return spliced(bytes, at, at, Buffer.from(Array.from({ length: run(chance) }, () => chance.below(256))))
  },
  'bytes taken out': (bytes, chance, place) => {
    const at = place()
    return spliced(bytes, at, at + run(chance), Buffer.alloc(0))
  },
  'a piece doubled': (bytes, chance, place) => {
    const at = place()
    return spliced(bytes, at, at, bytes.subarray(at, at + run(chance)))
  },
  'a piece copied elsewhere': (bytes, chance, place) => {
    const from = place()
    return over(bytes, place(), bytes.subarray(from, from + run(chance)))
  },
  'a piece put in elsewhere': (bytes, chance, place) => {
    const [from, to] = [place(), place()]
    return spliced(bytes, to, to, bytes.subarray(from, from + run(chance)))
  },
  cut: (bytes, _chance, place) => bytes.subarray(0, Math.max(1, place())),
  'something after the end': (bytes, chance) =>
    spliced(bytes, bytes.length, bytes.length, Buffer.from(`\n${chance.of(words)}\n`)),
  'the end once more': (bytes) =>
    spliced(bytes, bytes.length, bytes.length, bytes.subarray(bytes.lastIndexOf('startxref'))),
}
