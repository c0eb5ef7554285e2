import type { LetterBook } from '../letters/letter-book.ts'
import type { Store } from '../store/store.ts'
import type { ServerClient } from './server-client.ts'

const atOnce = 200

/**
 * Brings the words of letters that the feed left out, the newest first. Their lists are whole before; from then on the search finds
 * what is written in them.
 *
 * @returns whether the words of all letters are here
 */
export const fetchWords = async (parts: { store: Store; client: ServerClient; book: LetterBook }): Promise<boolean> => {
  const { store, client, book } = parts
  const had = new Set<string>()
  for (;;) {
    const lacking = store.letters.withoutWords(atOnce)
    if (lacking.length === 0) return true
    if (lacking.some((id) => had.has(id))) return false
    const letters = await client.letters(lacking)
    const asked = letters.filter(({ subject }) => lacking.includes(subject))
    // What the server does not give is no longer ours, or it was restored and does not know it yet: the feed tells which.
    const given = asked.filter(({ letter }) => letter !== null)
    given.forEach(({ subject }) => had.add(subject))
    store.transaction(() => given.forEach(({ subject, letter }) => book.receive(subject, letter)))
    if (given.length === 0) return false
  }
}
