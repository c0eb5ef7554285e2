import { appendUpdate, nextNumber } from '../../../src/signatures/syntax/append-update.ts'
import { type PdfFile, openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import type { PdfDict, PdfValue } from '../../../src/signatures/syntax/pdf-value.ts'
import { writeValue } from '../../../src/signatures/syntax/write-value.ts'

/** Changes an object of a finished PDF by a well-formed incremental update, as an attacker with a good tool would. */
export const changeObject = (pdf: Uint8Array, pick: (file: PdfFile) => { num: number; body: string }[]): Buffer => {
  const file = openPdf(pdf)
  return appendUpdate(
    file,
    pick(file).map((object) => ({ ...object, gen: 0 })),
  )
}

/** A reference behind a path of keys and indexes from the catalog, and the dictionary there. */
export const at = (file: PdfFile, ...path: (string | number)[]): { num: number; dict: PdfDict } => {
  let value: PdfValue = { t: 'ref', num: file.rootNum, gen: 0 }
  for (const step of path) {
    const here = file.resolve(value)
    const next: PdfValue | undefined =
      typeof step === 'number'
        ? here.t === 'arr'
          ? here.v[step]
          : undefined
        : here.t === 'dict'
          ? here.v.get(step)
          : undefined
    if (!next) throw new Error(`nothing at ${path.join('/')}`)
    value = next
  }
  const dict = file.resolve(value)
  if (value.t !== 'ref' || (dict.t !== 'dict' && dict.t !== 'stream')) throw new Error(`no object at ${path.join('/')}`)
  return { num: value.num, dict: dict.t === 'stream' ? dict.dict : dict }
}

/** The dictionary with keys changed, as PDF text. */
export const withKeys = (dict: PdfDict, changes: Record<string, PdfValue>): string =>
  writeValue({ t: 'dict', repeated: false, v: new Map([...dict.v, ...Object.entries(changes)]) })

export const streamBody = (content: string, keys = ''): string =>
  `<<${keys} /Length ${content.length}>>\nstream\n${content}\nendstream`

export { nextNumber }
