import type { Letter } from '../../../src/domain/letter.ts'
import type { AgendaRow, FeedRow, NumberRow, Store, StoreWriter } from '../../../src/server/store/store.ts'

/** What one transaction of the server wrote, told once it is durable. */
export interface Committed {
  letters: Letter[]
  numbers: NumberRow[]
  agenda: AgendaRow[]
  feed: { personId: string; subject: string; view: FeedRow['view'] }[]
}
export interface ServerWitness {
  committed(written: Committed): void
}

/** The same store, whose committed writes are seen by a witness. */
export const witnessedStore = (store: Store, witness: ServerWitness): Store => ({
  ...store,
  async transact(work) {
    const written: Committed = { letters: [], numbers: [], agenda: [], feed: [] }
    const result = await store.transact((writer) => work(witnessed(writer, written)))
    if (written.letters.length + written.numbers.length + written.feed.length > 0) witness.committed(written)
    return result
  },
})

const witnessed = (writer: StoreWriter, written: Committed): StoreWriter => ({
  ...writer,
  putLetter(letter, files) {
    written.letters.push(letter)
    return writer.putLetter(letter, files)
  },
  addNumber(number, at) {
    written.numbers.push(number)
    return writer.addNumber(number, at)
  },
  addAgenda(line, at) {
    written.agenda.push(line)
    return writer.addAgenda(line, at)
  },
  addFeedRow(row) {
    written.feed.push({ personId: row.personId, subject: row.subject, view: row.view?.json ?? null })
    return writer.addFeedRow(row)
  },
})
