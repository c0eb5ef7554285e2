import type { UnsentFile } from '../../../src/office/repair/unsent-file.ts'
import type { Laptop } from '../world/laptop.ts'
import type { Step } from './readable-steps.ts'
import { Violation } from './violation.ts'

/** What a repair had to go by. */
export interface Patient {
  /** Everything that the store held before the damage. */
  before: Step[]
  /** What can still be read of it, perhaps in two forms. */
  readable: Step[]
  /** What the copy held that was taken; nothing where it was begun afresh. */
  copy: Step[]
}

/**
 * I2 for a laptop that was repaired: it has what its copy had and what can still be read, each step once and as it was read, and nothing that
 * was never there.
 *
 * @returns the steps that are lost, as they must be
 */
export const checkRepaired = (laptop: Laptop, { before, readable, copy }: Patient, after: Step[]): Step[] => {
  const drop = (what: string, { letterId }: Step) => new Violation('I2', `${laptop.name}, repaired: ${what}`, letterId)
  const here = new Map(after.map((step) => [step.opId, step]))
  if (here.size < after.length)
    throw drop(
      'a step is there twice',
      after.find((s) => here.get(s.opId) !== s)!,
    )
  const read = Map.groupBy(readable, ({ opId }) => opId)
  for (const [opId, forms] of read) {
    const step = here.get(opId)
    if (!step) throw drop('a step is gone that can be read', forms[0]!)
    if (!forms.some(({ hash }) => hash === step.hash)) throw drop('a step has other words than can be read', step)
    if (!forms.some(({ status }) => status === step.status))
      throw drop(`a step is ${step.status} that was ${forms[0]!.status}`, step)
  }
  const copied = new Map(copy.map((step) => [step.opId, step]))
  for (const [opId, old] of copied) {
    const step = here.get(opId)
    if (!step) throw drop('a step is gone that the copy had', old)
    if (!read.has(opId) && step.hash !== old.hash) throw drop('a step has other words than in the copy', old)
  }
  const known = new Set([...before, ...copy].map(({ opId }) => opId))
  for (const step of after) if (!known.has(step.opId)) throw drop('a step came out of nowhere', step)
  return before.filter(({ opId }) => !here.has(opId))
}

/** Where only a file brings back what can be read: what was never sent is in it. @returns the steps that are lost */
export const checkInFile = (
  laptop: Laptop,
  open: Step[],
  { before, file }: { before: Step[]; file: UnsentFile | null },
): Step[] => {
  const inFile = new Map(file?.operations.map((operation) => [operation.opId, operation]))
  for (const { opId, letterId } of open)
    if (!inFile.has(opId)) throw new Violation('I2', `${laptop.name}: the file lacks a step that can be read`, letterId)
  return before.filter(({ opId }) => inFile.get(opId)?.['status'] !== 'waiting')
}
