import { deciding } from './deciding.ts'
import { houses } from './houses.ts'
import { longTerm } from './long-term.ts'
import type { Mutant } from './mutant.ts'
import { office } from './office.ts'
import { permits } from './permits.ts'
import { records } from './records.ts'
import { repairs } from './repairs.ts'
import { restoring } from './restoring.ts'

export const allMutants: Mutant[] = [
  ...deciding,
  ...records,
  ...restoring,
  ...office,
  ...houses,
  ...permits,
  ...longTerm,
  ...repairs,
]
/** Each is noticed by more than one in twenty seeds; the suite holds the simulator to that. */
export const provenMutants = allMutants.filter((mutant) => mutant.unproven === undefined)
