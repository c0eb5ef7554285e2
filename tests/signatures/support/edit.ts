import { type PdfFile, openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { type PdfDict, type PdfValue, pdfArray, pdfRef } from '../../../src/signatures/syntax/pdf-value.ts'
import { createValueReader } from '../../../src/signatures/syntax/parse-value.ts'
import { at, changeObject, nextNumber, streamBody, withKeys } from '../../support/authority/tamper.ts'

export { at, changeObject, nextNumber, streamBody, withKeys }

/** A PDF value from its text. */
export const pdf = (text: string): PdfValue => createValueReader(Buffer.from(text, 'latin1'), 0, 64).value()

export const page = (index: number) => ['Pages', 'Kids', index] as const

/** Keys of the object behind a path changed, `null` for one that goes; values as PDF text. */
export const setKeys = (
  bytes: Uint8Array,
  path: readonly (string | number)[],
  changes: Record<string, string | null>,
): Buffer => changeObject(bytes, (file) => [changed(file, path, changes)])

export const changed = (file: PdfFile, path: readonly (string | number)[], changes: Record<string, string | null>) => {
  const { num, dict } = at(file, ...path)
  const kept: PdfDict = { ...dict, v: new Map([...dict.v].filter(([key]) => changes[key] !== null)) }
  const set = Object.entries(changes).flatMap(([key, text]) => (text === null ? [] : [[key, pdf(text)] as const]))
  return { num, body: withKeys(kept, Object.fromEntries(set)) }
}

/** New objects and, with their numbers, changes to others, in one later revision. */
export const addObjects = (
  bytes: Uint8Array,
  bodies: string[],
  then: (file: PdfFile, nums: number[]) => { num: number; body: string }[],
): Buffer =>
  changeObject(bytes, (file) => {
    const nums = bodies.map((_, i) => nextNumber(file) + i)
    return [...bodies.map((body, i) => ({ num: nums[i]!, body })), ...then(file, nums)]
  })

/** The number of the first content stream of a page. */
export const contentOf = (file: PdfFile, index: number): number => {
  const value = at(file, ...page(index)).dict.v.get('Contents')
  const first = value?.t === 'arr' ? value.v[0] : value
  if (first?.t !== 'ref') throw new Error('the page has no content')
  return first.num
}

export const fontOf = (file: PdfFile): number => {
  const fonts = file.dict(file.dict(at(file, ...page(0)).dict.v.get('Resources'))?.v.get('Font'))
  const [font] = [...(fonts?.v.values() ?? [])]
  if (font?.t !== 'ref') throw new Error('the page has no font')
  return font.num
}

/** An annotation put on a page in a later revision. */
export const annotate = (bytes: Uint8Array, index: number, annotation: string): Buffer =>
  addObjects(bytes, [annotation], (file, [num]) => {
    const { num: on, dict } = at(file, ...page(index))
    const annots = [...file.array(dict.v.get('Annots')), pdfRef(num!)]
    return [{ num: on, body: withKeys(dict, { Annots: pdfArray(annots) }) }]
  })

/** The same length, so that no offset moves. Throws where there is nothing to replace: an attack that is none would pass. */
export const inPlace = (bytes: Buffer, from: string | RegExp, to: (found: string) => string): Buffer => {
  const text = bytes.toString('latin1')
  const found = typeof from === 'string' ? from : from.exec(text)?.[0]
  if (found === undefined || !text.includes(found)) throw new Error(`nothing to replace: ${String(from)}`)
  const put = to(found)
  if (put.length > found.length) throw new Error(`${put} is longer than ${found}`)
  const copy = Buffer.from(bytes)
  copy.write(put.padEnd(found.length), text.indexOf(found), 'latin1')
  return copy
}

/** The last one of its kind, by one of the same length: what the newest revision says. */
export const lastInPlace = (bytes: Buffer, from: string, to: string): Buffer => {
  const at = bytes.lastIndexOf(from, undefined, 'latin1')
  if (at < 0 || from.length !== to.length) throw new Error(`nothing to replace: ${from}`)
  const copy = Buffer.from(bytes)
  copy.write(to, at, 'latin1')
  return copy
}

/** Where the hexadecimal digits of the last /Contents stand. */
export const gapOf = (bytes: Buffer): { from: number; to: number } => {
  const from = bytes.lastIndexOf('/Contents <') + '/Contents <'.length
  return { from, to: bytes.indexOf('>', from) }
}

/** The numbers of the last ByteRange. */
export const rangeOf = (bytes: Buffer): [number, number, number, number] => {
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/g)].at(-1)
  if (!found) throw new Error('no ByteRange')
  return found.slice(1).map(Number) as [number, number, number, number]
}

export const open = openPdf
