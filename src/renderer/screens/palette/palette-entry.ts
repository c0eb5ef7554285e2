import type { NewWorkCall } from '../../../protocol/desktop/new-work.ts'
import type { IconName } from '../../parts/icon.tsx'

export interface PaletteEntry {
  id: string
  label: string
  detail: string
  icon: IconName
  /** The new work that it begins. */
  begins?: NewWorkCall
  run: () => void
}

/** Entries that hold every typed word, in any order and case. */
export const matching = <E extends { label: string }>(entries: readonly E[], query: string): E[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
}
