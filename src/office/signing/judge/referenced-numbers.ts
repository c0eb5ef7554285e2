import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfValue } from '../syntax/pdf-value.ts'

/** Every object number that a revision refers to from its catalog and information dictionary, existing or not. */
export const referencedNumbers = (file: PdfFile): Set<number> => {
  const seen = new Set<number>()
  const waiting: PdfValue[] = [...file.xref.trailer.v].filter(([key]) => key === 'Root' || key === 'Info').map(([, value]) => value)
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (value.t === 'ref') {
      if (seen.has(value.num)) continue
      seen.add(value.num)
      waiting.push(file.get(value.num))
    } else if (value.t === 'arr') for (const item of value.v) waiting.push(item)
    else if (value.t === 'dict') for (const item of value.v.values()) waiting.push(item)
    else if (value.t === 'stream') for (const item of value.dict.v.values()) waiting.push(item)
  }
  return seen
}
