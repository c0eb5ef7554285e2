import * as crypto from 'node:crypto'
import { createDice, type Dice } from '../world/dice.ts'

/**
 * What the product's own modules get in the simulator when they import `node:crypto`: the real thing, but for its randomness, which
 * comes from the seed. Begun anew for each run.
 */
export * from 'node:crypto'

let dice: Dice = createDice('')
export const seedCrypto = (seed: string): void => {
  dice = createDice(`crypto ${seed}`)
}

export const randomBytes = (size: number): Buffer => Buffer.from(Array.from({ length: size }, () => dice.below(256)))

export const randomUUID = (): string => {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(dice.number() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

export default { ...crypto, randomBytes, randomUUID }
