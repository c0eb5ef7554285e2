import type { PdfValue } from './pdf-value.ts'
import { type Budget, damaged } from './pdf-problem.ts'
import { createValueReader } from './parse-value.ts'

export type Resolve = (value: PdfValue | undefined) => PdfValue

/** `12 0 obj … endobj` at exactly this offset (ISO 32000-1, 7.3.10). A stream's /Length must be true. */
export const readIndirect = (
  bytes: Uint8Array,
  offset: number,
  budget: Budget,
  resolve: Resolve,
): { num: number; gen: number; value: PdfValue; end: number } => {
  budget.object()
  const reader = createValueReader(bytes, offset, budget.limits.depth)
  const num = reader.word()
  const gen = reader.word()
  if (!/^\d{1,10}$/.test(num) || !/^\d{1,5}$/.test(gen) || !reader.take('obj')) throw damaged(`no object at ${offset}`)
  const value = reader.value()
  const done = (result: PdfValue) => {
    if (!reader.take('endobj')) throw damaged(`unclosed object ${num}`)
    return { num: Number(num), gen: Number(gen), value: result, end: reader.pos }
  }
  if (value.t !== 'dict' || !reader.take('stream')) return done(value)
  if (bytes[reader.pos] === 13) reader.pos++
  if (bytes[reader.pos] !== 10) throw damaged(`odd stream ${num}`)
  const from = reader.pos + 1
  const length = resolve(value.v.get('Length'))
  if (length.t !== 'num' || !Number.isInteger(length.v) || length.v < 0 || from + length.v > bytes.length)
    throw damaged(`odd length of stream ${num}`)
  reader.pos = from + length.v
  if (!reader.take('endstream')) throw damaged(`wrong length of stream ${num}`)
  return done({ t: 'stream', dict: value, data: bytes.subarray(from, from + length.v) })
}
