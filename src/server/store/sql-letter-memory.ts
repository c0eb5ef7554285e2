import type { Letter } from '../../domain/letter.ts'

/**
 * The letters that one transaction has read and written. Nobody else writes while it lasts, so each is asked for once; and of a
 * letter that was not there before, nothing else is there either.
 */
export interface LetterMemory {
  letter(id: string): Promise<Letter | undefined>
  wrote(letter: Letter): void
  /** Whether nothing in the database can refer to the letter yet. True once: whoever asks goes on to write what does. */
  takeNew(id: string, use: 'files' | 'feed'): boolean
}

export const letterMemory = (read: (id: string) => Promise<Letter | undefined>): LetterMemory => {
  const letters = new Map<string, Promise<Letter | undefined>>()
  const absent = { files: new Set<string>(), feed: new Set<string>() }
  return {
    letter(id) {
      const known = letters.get(id)
      if (known) return known
      const asked = read(id).then((letter) => {
        // Unless it was written since the question was asked.
        if (!letter && letters.get(id) === asked) for (const names of Object.values(absent)) names.add(id)
        return letter
      })
      letters.set(id, asked)
      return asked
    },
    wrote: (letter) => void letters.set(letter.id, Promise.resolve(letter)),
    takeNew: (id, use) => absent[use].delete(id),
  }
}
