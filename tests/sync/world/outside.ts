import type { Dice } from './dice.ts'

/** What waits for services outside of the province: each question goes on only when the world moves it. */
export interface Outside {
  /** Resolves when it is this question's turn. */
  turn(): Promise<void>
  waiting(): number
  moveOne(dice: Dice): void
}

export const createOutside = (): Outside => {
  const waiting: (() => void)[] = []
  return {
    turn: () => new Promise((resolve) => void waiting.push(resolve)),
    waiting: () => waiting.length,
    moveOne(dice) {
      if (waiting.length > 0) waiting.splice(dice.below(waiting.length), 1)[0]!()
    },
  }
}
