import type { OperationRow } from '../../../protocol/desktop-api.ts'

const rank: Record<OperationRow['status'], number> = { rejected: 0, held_back: 1, waiting: 2, accepted: 3 }

/** What needs a person first, then what waits, then what is done; the newest first within each. */
export const byUrgency = (operations: readonly OperationRow[]): OperationRow[] =>
  operations.toSorted((a, b) => rank[a.status] - rank[b.status] || b.dseq - a.dseq)
