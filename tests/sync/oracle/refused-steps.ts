import type { Operation, OperationResult } from '../../../src/protocol/sync-api.ts'
import { Violation } from './violation.ts'

/** Which steps were refused and which taken, by person and id: nothing is decided before what it builds upon, nor taken where that was refused. */
export interface RefusedSteps {
  heard(personId: string, operations: Operation[], results: OperationResult[]): void
  /** Was the step ever answered in this way? Null: never answered, or the answer was lost with a backup. */
  was(answer: 'accepted' | 'rejected', personId: string, opId: string): boolean | null
  /** Gone with a disk, and never sent perhaps: what was built upon it is judged by itself. */
  lost(personId: string, opId: string): void
  putBack(): void
}

export const createRefusedSteps = (): RefusedSteps => {
  const answers = new Map<string, Set<string>>()
  const everAnswered = new Set<string>()
  const of = (personId: string, opId: string) => answers.get(`${personId} ${opId}`)
  return {
    heard(personId, operations, results) {
      for (const { dseq, result } of results) {
        const operation = operations.find((o) => o.dseq === dseq)!
        const { follows, opId, intent, receipt } = operation
        const key = `${personId} ${opId}`
        const first = !answers.has(key)
        if (follows && !everAnswered.has(`${personId} ${follows}`)) {
          throw new Violation('I5', `${intent.kind} was decided before the step that it builds upon`, operation.subject)
        }
        everAnswered.add(key)
        answers.set(key, (answers.get(key) ?? new Set()).add(result))
        if (!first || receipt || !follows || result !== 'accepted') continue
        const earlier = of(personId, follows)
        if (earlier?.has('rejected') && earlier.size === 1) {
          throw new Violation('I5', `${intent.kind} was taken though the step before it was refused`, operation.subject)
        }
      }
    },
    was: (answer, personId, opId) => of(personId, opId)?.has(answer) ?? null,
    lost: (personId, opId) => void everAnswered.add(`${personId} ${opId}`),
    putBack: () => answers.clear(),
  }
}
