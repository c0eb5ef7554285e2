import { createDice, type Dice } from '../../world/dice.ts'

/** What the time-stamp authority of the simulated world knows. Set anew for each run. */
export const authority: { now: () => Date; dice: Dice } = { now: () => new Date(0), dice: createDice('authority') }
