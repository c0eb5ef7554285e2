import { assert, readConfigureGlobal, type IRawProperty } from 'fast-check'
import { runs } from './arbitrary-letter.ts'

const mostRounds = 25

/**
 * Tries a property on so many random lives, and on as many again until what it is about has come about: over situations that never do it
 * would say nothing, and how soon a rare one does is chance.
 */
export const assertUntilSeen = <T>(property: IRawProperty<T, false>, usual: number, seen: () => boolean): void => {
  const seed = readConfigureGlobal()?.seed ?? Date.now()
  for (let round = 0; round < mostRounds; round++) {
    assert(property, { ...runs(usual), seed: (seed + round) | 0 })
    if (seen()) return
  }
  throw new Error(`not seen in ${mostRounds} × ${usual} lives`)
}
