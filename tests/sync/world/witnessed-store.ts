import type { Letter } from '../../../src/domain/letter.ts'
import type { RemoteAttempt } from '../../../src/server/store/remote-store.ts'
import type { AgendaRow, FeedRow, NumberRow, Store, StoreWriter } from '../../../src/server/store/store.ts'

/** What one transaction of the server wrote, told once it is durable. */
export interface Committed {
  letters: Letter[]
  numbers: NumberRow[]
  agenda: AgendaRow[]
  /** Requests to the signing service that were noted, and those that ended, with the word for it. */
  asked: Omit<RemoteAttempt, 'documentId' | 'state'>[]
  ended: { id: string; outcome: string; at: string }[]
  feed: { personId: string; subject: string; view: FeedRow['view'] }[]
}
export interface ServerWitness {
  committed(written: Committed): void
}
export interface ServerMachineWitness extends ServerWitness {
  broke(error: unknown): void
}

/** The same store, whose committed writes are seen by a witness. */
export const witnessedStore = (store: Store, witness: ServerWitness): Store => ({
  ...store,
  async transact(work) {
    const written: Committed = { letters: [], numbers: [], agenda: [], asked: [], ended: [], feed: [] }
    const result = await store.transact((writer) => work(witnessed(writer, written)))
    if (Object.values(written).some((rows: unknown[]) => rows.length > 0)) witness.committed(written)
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
  addAttempt(attempt) {
    written.asked.push(attempt)
    return writer.addAttempt(attempt)
  },
  endAttempt(id, outcome, at) {
    written.ended.push({ id, outcome, at })
    return writer.endAttempt(id, outcome, at)
  },
  addFeedRow(row) {
    written.feed.push({ personId: row.personId, subject: row.subject, view: row.view?.json ?? null })
    return writer.addFeedRow(row)
  },
})
