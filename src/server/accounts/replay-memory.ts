import { nonceLifeMs } from './nonces.ts'

/** Remembers what was seen for at least as long as a nonce lives, and forgets it within twice that. */
export interface ReplayMemory {
  /** True the first time. */
  isNew(text: string): boolean
}

/** Two generations: the older is dropped as a whole, so that nothing has to be searched for what is old. */
export const createReplayMemory = (now: () => Date): ReplayMemory => {
  let current = new Set<string>()
  let previous = new Set<string>()
  let turned = now().getTime()
  return {
    isNew(text) {
      const time = now().getTime()
      if (time - turned > nonceLifeMs) {
        previous = time - turned > 2 * nonceLifeMs ? new Set() : current
        current = new Set()
        turned = time
      }
      if (current.has(text) || previous.has(text)) return false
      current.add(text)
      return true
    },
  }
}
