import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { office, type Name } from '../../../domain/testing/small-office.ts'
import { createLetterBook, type LetterBook } from '../../letters/letter-book.ts'
import { createStore, type Store } from '../../store/store.ts'

/** The letters of one person of the small office, in a real store, on the day of `now`; with `tickMs` time goes on whenever it is asked. */
export interface SmallBook {
  store: Store
  book: LetterBook
  now: () => Date
  changed: string[]
  remove(): void
}

export const smallBook = (personId: Name, instant = '2026-11-16T03:00:00Z', tickMs = 0): SmallBook => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-small-'))
  const store = createStore(join(dir, 'store.db'), randomBytes(32))
  store.facts.set('directory', office)
  let time = Date.parse(instant)
  const now = () => new Date((time += tickMs))
  const changed: string[] = []
  const book = createLetterBook({ store, personId, now, changed: (ids) => changed.push(...ids) })
  return {
    store,
    book,
    now,
    changed,
    remove() {
      store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
