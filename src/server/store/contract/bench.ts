import type { Letter } from '../../../domain/letter.ts'
import type { Store, StoreWriter } from '../store.ts'
import { viewOf } from '../view.ts'

/** One empty database, as many stores on it as a story needs, and a way around them. */
export interface ContractDatabase {
  open(): Promise<Store>
  /** One statement as an administrator could send it. */
  raw(sql: string): Promise<void>
  remove(): Promise<void>
}

/** What the stories of the contract work on: each has a database of its own. */
export interface Bench {
  open(): Promise<void>
  close(): Promise<void>
  readonly database: ContractDatabase
  readonly store: Store
  /** Another store on the same database takes the place of the one there was. */
  reopen(): Promise<void>
  write<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>
  publish(personId: string, letter: Letter | null, subject?: string): Promise<void>
}

export const createBench = (create: () => Promise<ContractDatabase>): Bench => {
  let database: ContractDatabase
  let store: Store
  const reopen = async () => {
    store = await database.open()
  }
  const write: Bench['write'] = (work) => store.transact(work)
  return {
    async open() {
      database = await create()
      await reopen()
    },
    async close() {
      await store.close()
      await database.remove()
    },
    get database() {
      return database
    },
    get store() {
      return store
    },
    reopen,
    write,
    publish: (personId, letter, subject = letter!.id) =>
      write(async (writer) => {
        if (letter) await writer.putLetter(letter, [])
        const previous = (await writer.lastViews(subject)).get(personId) ?? null
        await writer.addFeedRow({ personId, subject, previous, view: letter && viewOf(letter) })
      }),
  }
}
