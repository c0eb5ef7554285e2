import { randomUUID } from 'node:crypto'
import { argv } from 'node:process'
import type { Letter } from '../../src/domain/letter.ts'
import { openPostgresStore } from '../../src/server/store/postgres-store.ts'
import type { Store, StoreWriter } from '../../src/server/store/store.ts'
import { viewOf } from '../../src/server/store/view.ts'

/**
 * A process that writes to the feeds with the server's own store: `writer.ts URL LETTERS PEOPLE`. Each letter goes to every one
 * of the people, many letters in one transaction, as when the sequencer takes all waiting pushes together.
 */
const lettersAtOnce = 50

const writeLetter = async (writer: StoreWriter, people: string[]): Promise<void> => {
  const letter = { id: randomUUID(), version: 1 } as Letter
  const view = viewOf(letter)
  await writer.putLetter(letter, [])
  const sent = await writer.lastViews(letter.id)
  for (const personId of people) {
    await writer.addFeedRow({ personId, subject: letter.id, previous: sent.get(personId) ?? null, view })
  }
}

const writeSome = (store: Store, letters: number, people: string[]): Promise<unknown> =>
  store.transact((writer) => Promise.all(Array.from({ length: letters }, () => writeLetter(writer, people))))

const [url, letters, people] = argv.slice(2) as [string, string, string]
const store = await openPostgresStore(url)
for (let left = Number(letters); left > 0; left -= lettersAtOnce) {
  await writeSome(store, Math.min(left, lettersAtOnce), people.split(','))
}
await store.close()
