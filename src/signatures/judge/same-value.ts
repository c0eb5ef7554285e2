import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'

/** Do two objects say the same? References are compared as references: what they point to is compared by itself. */
export const sameValue = (a: PdfValue | undefined, b: PdfValue | undefined): boolean => {
  if (a === b) return true
  if (!a || !b || a.t !== b.t) return false
  switch (a.t) {
    case 'null':
      return true
    case 'bool':
    case 'num':
    case 'name':
      return a.v === (b as typeof a).v
    case 'str':
      return Buffer.compare(a.v, (b as typeof a).v) === 0
    case 'ref':
      return a.num === (b as typeof a).num && a.gen === (b as typeof a).gen
    case 'arr': {
      const other = (b as typeof a).v
      return a.v.length === other.length && a.v.every((item, i) => sameValue(item, other[i]))
    }
    case 'dict':
      return differingKeys(a, b as PdfDict).length === 0
    case 'stream':
      return (
        differingKeys(a.dict, (b as typeof a).dict).length === 0 && Buffer.compare(a.data, (b as typeof a).data) === 0
      )
  }
}

/** Keys whose values differ, one-sided ones included. A dictionary with a repeated key differs from every other. */
export const differingKeys = (a: PdfDict, b: PdfDict): string[] => {
  const keys = new Set([...a.v.keys(), ...b.v.keys()])
  const differing = [...keys].filter((key) => !sameValue(a.v.get(key), b.v.get(key)))
  return a.repeated || b.repeated ? [...differing, '(repeated key)'] : differing
}
