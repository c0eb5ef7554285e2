import { type NewObject, nextNumber } from './append-update.ts'
import type { PdfFile } from './pdf-file.ts'
import { damaged } from './pdf-problem.ts'
import { type PdfDict, type PdfRef, type PdfValue, pdfDict, pdfRef } from './pdf-value.ts'
import { writeValue } from './write-value.ts'

/** What an update will change, collected so that an object that is touched twice is written once. */
export interface Changes {
  /** A number that is still free. */
  reserve: () => PdfRef
  /** A new object; its body as PDF text, or bytes where it is a stream (`streamBody`). */
  add: (body: string | Uint8Array, ref?: PdfRef) => PdfRef
  /** A key of a dictionary that stands as an object of its own. */
  set: (num: number, key: string, value: PdfValue) => void
  replace: (num: number, value: PdfValue) => void
  /** The dictionary as it will be. */
  dict: (num: number) => PdfDict
  objects: () => NewObject[]
}

export const collectChanges = (file: PdfFile): Changes => {
  let next = nextNumber(file)
  const added: NewObject[] = []
  const changed = new Map<number, PdfValue>()
  const reserve = () => pdfRef(next++)
  const dict = (num: number): PdfDict => {
    const value = changed.get(num) ?? file.get(num)
    // Written again, a key that stood twice would stand once, and the file say something else than before.
    if (value.t !== 'dict' || value.repeated) throw damaged(`object ${num} cannot be written again`)
    return value
  }
  const genOf = (num: number): number => {
    const entry = file.entry(num)
    return entry?.kind === 'at' ? entry.gen : 0
  }
  return {
    reserve,
    add: (body, ref = reserve()) => {
      added.push({ num: ref.num, gen: 0, body })
      return ref
    },
    set: (num, key, value) => {
      changed.set(num, pdfDict([...dict(num).v, [key, value]]))
    },
    replace: (num, value) => {
      changed.set(num, value)
    },
    dict,
    objects: () => [
      ...added,
      ...[...changed].map(([num, value]) => ({ num, gen: genOf(num), body: writeValue(value) })),
    ],
  }
}
