import type { PdfValue } from '../syntax/pdf-value.ts'

/** What may differ in one object, and what that is called in the report; null where something else tells it. */
export interface Allowance {
  keys: Set<string> | 'anything'
  as: string | null
}

/** The allow-list over later revisions, by object number. */
export interface Allowed {
  byObject: Map<number, Allowance>
  /** The keys of the form's own dictionary that may differ. */
  formKeys: Set<string>
  /** Allows it where the value is an object of its own; one that stands inside another is compared with that. */
  may: (value: PdfValue | undefined, keys: string[] | 'anything', as: string | null) => void
}

export const createAllowed = (): Allowed => {
  const byObject = new Map<number, Allowance>()
  return {
    byObject,
    formKeys: new Set(['Fields', 'SigFlags']),
    may: (value, keys, as) => {
      if (value?.t !== 'ref') return
      const before = byObject.get(value.num)
      if (before?.keys === 'anything') return
      const all = keys === 'anything' ? keys : new Set([...(before?.keys ?? []), ...keys])
      byObject.set(value.num, { keys: all, as: as ?? before?.as ?? null })
    },
  }
}
