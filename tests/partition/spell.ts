import type { Dice } from '../sync/world/dice.ts'
import { faultKinds, type FaultKind } from './faults.ts'

/** A stretch of time with weather of its own. */
export interface Spell {
  kinds: FaultKind[]
  ms: number
}

/** The bad hours of one computer: now and then a clear one, for a network that is never there shows little. */
export const badWeather = (dice: Dice, totalMs: number): Spell[] => {
  const spells: Spell[] = []
  for (let left = totalMs; left > 0; left -= spells.at(-1)!.ms) {
    const ms = Math.min(left, 300 + dice.below(1500))
    const bad = [dice.pick(faultKinds), dice.pick(faultKinds)].filter((kind) => kind !== 'refused')
    if (dice.chance(0.1)) spells.push({ kinds: ['refused'], ms })
    else spells.push({ kinds: dice.chance(0.5) ? ['clear', ...bad] : [...bad, 'delay'], ms })
  }
  return spells
}
