import { createValueReader } from '../syntax/parse-value.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import { readIndirect } from '../syntax/indirect-object.ts'

/**
 * After a signature there may stand whole objects that a cross-reference lists, cross-references and `startxref`, and nothing else: a reader
 * that rebuilds a file would find what lies hidden between them (the incremental-saving attacks of the Ruhr University).
 */
export const oddGaps = (file: PdfFile, from: number): string[] => {
  const { bytes, budget, xref } = file
  const listed = new Set(
    [...xref.offsets, ...xref.sections].filter((at) => at >= from).map((at) => pastBlanks(bytes, at)),
  )
  const reader = createValueReader(bytes, from, budget.limits.depth)
  for (;;) {
    const before = reader.pos
    reader.skipSpace()
    if (hides(bytes, before, reader.pos)) return [`an object in a comment at ${before}`]
    if (reader.pos >= bytes.length) return []
    const start = reader.pos
    const word = reader.word()
    if (/^\d+$/.test(word)) {
      if (!listed.has(start)) return [`an object at ${start} that no cross-reference lists`]
      reader.pos = readIndirect(bytes, start, budget, file.resolve).end
    } else if (word === 'xref') {
      if (!listed.has(start)) return [`a cross-reference at ${start} that is not used`]
      while (!reader.take('trailer')) if (reader.word() === '') return [`odd bytes at ${reader.pos}`]
      reader.value()
    } else if (word === 'startxref') reader.word()
    else return [`odd bytes at ${start}`]
  }
}

/** Some writers point at the line end before an object or a cross-reference; readers of all makes pass over it. */
const pastBlanks = (bytes: Uint8Array, at: number): number => {
  let place = at
  while (place < bytes.length && isBlank(bytes[place]!)) place++
  return place
}
const isBlank = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9

/** Comments may say who wrote the file, but not carry what a viewer that rebuilds files would take for an object. */
const hides = (bytes: Uint8Array, from: number, to: number): boolean =>
  /\b(obj|stream|xref|trailer)\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1'))
