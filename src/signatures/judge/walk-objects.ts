import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'

export interface Visit {
  /** Also the dictionary of a stream. */
  dict?: (dict: PdfDict, isStream: boolean) => void
  reference?: (num: number) => void
}

/** Goes once through every object that can be reached from the catalog and the information dictionary. Nothing is unpacked. */
export const walkObjects = (file: PdfFile, visit: Visit): void => {
  const seen = new Set<number>()
  const waiting: PdfValue[] = [...file.xref.trailer.v]
    .filter(([key]) => key === 'Root' || key === 'Info')
    .map(([, value]) => value)
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (value.t === 'ref') {
      visit.reference?.(value.num)
      if (seen.has(value.num)) continue
      seen.add(value.num)
      waiting.push(file.get(value.num))
    } else if (value.t === 'arr') {
      for (const item of value.v) if (item.t === 'ref' || item.t === 'dict' || item.t === 'arr') waiting.push(item)
    } else if (value.t === 'dict' || value.t === 'stream') {
      const dict = value.t === 'dict' ? value : value.dict
      visit.dict?.(dict, value.t === 'stream')
      for (const item of dict.v.values())
        if (item.t === 'ref' || item.t === 'dict' || item.t === 'arr') waiting.push(item)
    }
  }
}

/** How often each object number is referred to, existing or not. */
export const countReferences = (file: PdfFile): Map<number, number> => {
  const counts = new Map<number, number>()
  walkObjects(file, {
    reference: (num) => {
      counts.set(num, (counts.get(num) ?? 0) + 1)
    },
  })
  return counts
}
