import type { Dice } from '../sync/world/dice.ts'
import { faults, type FaultKind } from './faults.ts'

const perRequest = Object.keys(faults).filter((kind) => kind !== 'clear') as FaultKind[]

/** A stretch of time with weather of its own. */
export interface Spell {
  kinds: FaultKind[]
  ms: number
}

/**
 * The bad hours of one computer. Two requests of three get through, for a network that fails at every hello shows nothing of what
 * comes behind it.
 */
export const badWeather = (dice: Dice, totalMs: number): Spell[] => {
  const spells: Spell[] = []
  for (let left = totalMs; left > 0; left -= spells.at(-1)!.ms) {
    const ms = Math.min(left, 300 + dice.below(1500))
    if (dice.chance(0.1)) spells.push({ kinds: ['refused'], ms })
    else spells.push({ kinds: ['clear', 'clear', 'clear', 'clear', dice.pick(perRequest), dice.pick(perRequest)], ms })
  }
  return spells
}
