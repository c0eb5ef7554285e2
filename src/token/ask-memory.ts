import type { FoundKey } from './objects.ts'
import type { PresentToken } from './tokens.ts'

/** Which keys ask for the PIN at each signature. Most cards tell only after login; the list is to say it beforehand. */
export interface AskMemory {
  learn(token: PresentToken, keys: FoundKey[]): void
  asksEachTime(token: PresentToken, keyId: string): boolean
}

const name = (token: PresentToken, keyId: string): string => `${token.serial}/${keyId}`

/** Remembers while the process lives. */
export const createAskMemory = (): AskMemory => {
  const known = new Map<string, boolean>()
  return {
    learn: (token, keys) => keys.forEach((key) => known.set(name(token, key.id), key.alwaysAuthenticate)),
    asksEachTime: (token, keyId) => known.get(name(token, keyId)) ?? false,
  }
}
