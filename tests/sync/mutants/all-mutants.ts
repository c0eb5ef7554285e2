import { deciding } from './deciding.ts'
import type { Mutant } from './mutant.ts'
import { office } from './office.ts'
import { records } from './records.ts'
import { restoring } from './restoring.ts'

/** Each must be killed by at least one in twenty long seeds. */
export const allMutants: Mutant[] = [...deciding, ...records, ...restoring, ...office]
