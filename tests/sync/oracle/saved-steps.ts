import type { Laptop } from '../world/laptop.ts'
import { Violation } from './violation.ts'

/** I2 on a laptop: a step that its person was told is stored is in the outbox ever after, whatever cut the power. */
export interface SavedSteps {
  saved(laptop: Laptop, letterId: string): void
  check(laptop: Laptop): void
  of(laptop: Laptop): ReadonlyMap<string, string>
  /** What a repair could not bring back, and nobody could have. */
  lost(laptop: Laptop, opIds: Iterable<string>): void
  /** The disk was put back: what came after the copy was lost with the disk. */
  putBack(laptop: Laptop): void
}

export const createSavedSteps = (): SavedSteps => {
  const promised = new Map<Laptop, Map<string, string>>()
  const of = (laptop: Laptop) => {
    const steps = promised.get(laptop) ?? new Map<string, string>()
    promised.set(laptop, steps)
    return steps
  }
  return {
    saved(laptop, letterId) {
      for (const opId of laptop.operationsOf(letterId)) of(laptop).set(opId, letterId)
    },
    check(laptop) {
      const here = laptop.operations()
      for (const [opId, letterId] of of(laptop)) {
        if (!here.has(opId)) throw new Violation('I2', `${laptop.name} lost a step that was shown as stored`, letterId)
      }
    },
    of,
    lost(laptop, opIds) {
      for (const opId of opIds) of(laptop).delete(opId)
    },
    putBack: (laptop) => void promised.delete(laptop),
  }
}
