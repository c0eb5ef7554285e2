import type { LetterBook } from '../letters/letter-book.ts'
import type { Store } from '../store/store.ts'
import type { ServerClient } from './server-client.ts'

const atOnce = 5000

/**
 * After the server was restored and everybody has brought back what it lost: letters that it still does not give to this person.
 * One that it knows is no longer this person's and goes, as after any revocation. One that nobody knows any more stays here, readable:
 * it may be the last copy in the province.
 */
export const settleStale = async (parts: { store: Store; client: ServerClient; book: LetterBook }): Promise<void> => {
  const { store, client, book } = parts
  const stale = store.letters.stale(store.facts.get('feed')!.epoch).slice(0, atOnce)
  if (stale.length === 0) return
  const unknown = new Set(await client.unknown(stale))
  store.transaction(() => stale.filter((id) => !unknown.has(id)).forEach((id) => book.receive(id, null)))
}
