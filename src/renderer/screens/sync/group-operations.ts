import type { OperationRow } from '../../../protocol/desktop-api.ts'

export const operationGroups = ['needs', 'waiting', 'done'] as const
export type OperationGroup = (typeof operationGroups)[number]

/** A step with those that were held back because it was refused. */
export interface Step extends OperationRow {
  held: OperationRow[]
}

/** Each held back step below the one that held it; one whose cause is not in the list stands for itself. */
export const stepsOf = (operations: readonly OperationRow[]): Step[] => {
  const listed = new Set(operations.map(({ dseq }) => dseq))
  const isHeld = (operation: OperationRow) => operation.heldBy !== null && listed.has(operation.heldBy)
  return operations
    .filter((operation) => !isHeld(operation))
    .map((operation) => ({
      ...operation,
      held: operations.filter((other) => other.heldBy === operation.dseq).toSorted((a, b) => a.dseq - b.dseq),
    }))
}

/** The newest first; of what waits the oldest, as it is sent. */
export const inGroup = (operations: readonly OperationRow[], group: OperationGroup): Step[] =>
  stepsOf(operations)
    .filter((step) => groupOf(step) === group)
    .toSorted((a, b) => (group === 'waiting' ? a.dseq - b.dseq : b.dseq - a.dseq))

/** Where a person looks first: what needs them, then what waits. */
export const firstGroup = (operations: readonly OperationRow[]): OperationGroup =>
  operationGroups.find((group) => operations.some((operation) => groupOf(operation) === group)) ?? 'done'

const groupOf = ({ status, dismissed }: OperationRow): OperationGroup => {
  if (status === 'waiting') return 'waiting'
  return status === 'accepted' || dismissed ? 'done' : 'needs'
}
