import { type PdfDict, type PdfStream, type PdfValue, pdfNull } from './pdf-value.ts'
import { type Budget, PdfProblem, createBudget, damaged } from './pdf-problem.ts'
import { createValueReader } from './parse-value.ts'
import { readIndirect } from './indirect-object.ts'
import { unpackStream } from './unpack-stream.ts'
import { type Xref, type XrefEntry, readXref } from './xref.ts'

/** One revision of a PDF, read lazily and only as its cross-references say. */
export interface PdfFile {
  readonly bytes: Uint8Array
  readonly xref: Xref
  readonly budget: Budget
  readonly catalog: PdfDict
  readonly rootNum: number
  /** An object by number; `null` object where there is none. */
  get: (num: number) => PdfValue
  /** Follows references until something else stands there. */
  resolve: (value: PdfValue | undefined) => PdfValue
  dict: (value: PdfValue | undefined) => PdfDict | null
  array: (value: PdfValue | undefined) => PdfValue[]
  entry: (num: number) => XrefEntry | undefined
}

/**
 * Opens the revision that ends with the last byte. pdf-lib ignores the cross-references (the last copy of an object wins), so it
 * cannot judge; this reader goes by them alone and refuses what it would have to guess.
 * @throws PdfProblem
 */
export const openPdf = (bytes: Uint8Array, budget: Budget = createBudget()): PdfFile => {
  if (bytes.length > budget.limits.fileBytes) throw new PdfProblem('limit', 'the file is too large')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.length)).toString('latin1') !== '%PDF-')
    throw damaged('no PDF header')
  const xref = readXref(bytes, budget)
  if (xref.trailer.v.has('Encrypt')) throw new PdfProblem('encrypted', 'encrypted')
  const cache = new Map<number, PdfValue>()
  const containers = new Map<number, PdfValue[]>()
  const opening = new Set<number>()

  const load = (num: number): PdfValue => {
    const entry = xref.entries.get(num)
    if (!entry || entry.kind === 'free') return pdfNull
    if (entry.kind === 'packed') {
      const packed = containers.get(entry.container) ?? unpackContainer(entry.container)
      return packed[entry.index] ?? pdfNull
    }
    const read = readIndirect(bytes, entry.offset, budget, resolve)
    if (read.num !== num || read.gen !== entry.gen) throw damaged(`another object where ${num} should be`)
    return read.value
  }

  const get = (num: number): PdfValue => {
    const known = cache.get(num)
    if (known) return known
    if (opening.has(num)) throw damaged(`object ${num} refers to itself`)
    opening.add(num)
    const value = load(num)
    opening.delete(num)
    cache.set(num, value)
    return value
  }

  function resolve(value: PdfValue | undefined): PdfValue {
    let now = value ?? pdfNull
    for (let i = 0; now.t === 'ref'; i++) {
      if (i > 32) throw damaged('references in a circle')
      const entry = xref.entries.get(now.num)
      const gen = entry?.kind === 'at' ? entry.gen : 0
      now = gen === now.gen ? get(now.num) : pdfNull
    }
    return now
  }

  /** Object streams, 7.5.7. The numbers in their head must be the ones that were asked for. */
  const unpackContainer = (container: number): PdfValue[] => {
    if (xref.entries.get(container)?.kind !== 'at') throw damaged('an object stream inside another')
    const stream = get(container)
    if (stream.t !== 'stream') throw damaged('no object stream')
    const data = unpackStream(stream, resolve, budget)
    const [count, first] = [whole(stream, 'N'), whole(stream, 'First')]
    const head = createValueReader(data, 0, budget.limits.depth)
    const values: PdfValue[] = []
    for (let i = 0; i < count; i++) {
      budget.object()
      const num = Number(head.word())
      const at = first + Number(head.word())
      if (!Number.isInteger(num) || !(at < data.length)) throw damaged('odd object stream')
      const mine = xref.entries.get(num)
      const wanted = mine?.kind === 'packed' && mine.container === container && mine.index === i
      values.push(wanted ? createValueReader(data, at, budget.limits.depth).value() : pdfNull)
    }
    containers.set(container, values)
    return values
  }

  const whole = (stream: PdfStream, key: string): number => {
    const value = resolve(stream.dict.v.get(key))
    if (value.t !== 'num' || !Number.isInteger(value.v) || value.v < 0 || value.v > 1_000_000)
      throw damaged(`odd /${key}`)
    return value.v
  }

  const dict = (value: PdfValue | undefined): PdfDict | null => {
    const found = resolve(value)
    return found.t === 'dict' ? found : null
  }
  const array = (value: PdfValue | undefined): PdfValue[] => {
    const found = resolve(value)
    return found.t === 'arr' ? found.v : []
  }

  const root = xref.trailer.v.get('Root')
  const catalog = dict(root)
  if (root?.t !== 'ref' || !catalog) throw damaged('no catalog')
  return {
    bytes,
    xref,
    budget,
    catalog,
    rootNum: root.num,
    get,
    resolve,
    dict,
    array,
    entry: (num) => xref.entries.get(num),
  }
}
