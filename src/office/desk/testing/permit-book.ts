import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Directory } from '../../../domain/directory.ts'
import { viewFor } from '../../../domain/letter-views.ts'
import type { Letter } from '../../../domain/letter.ts'
import { permitOffice, type PermitName } from '../../../domain/permits/testing/permit-office.ts'
import { createLetterBook, type LetterBook } from '../../letters/letter-book.ts'
import { createStore, type Store } from '../../store/store.ts'

/** The computer of one person of the office that serves permits, in a real store; time is what a test says it is. */
export interface PermitBook {
  store: Store
  book: LetterBook
  /** It is that day, ten in the morning. */
  on(day: string): void
  /** What the server says of these letters, as far as this person sees them. */
  receive(...letters: Letter[]): void
  remove(): void
}

export const permitBook = (personId: PermitName, day: string, directory: Directory = permitOffice): PermitBook => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-permits-'))
  const store = createStore(join(dir, 'store.db'), randomBytes(32))
  store.facts.set('directory', directory)
  let now = new Date(`${day}T02:00:00Z`)
  const book = createLetterBook({ store, personId, now: () => now, changed: () => undefined })
  return {
    store,
    book,
    on: (next) => void (now = new Date(`${next}T02:00:00Z`)),
    receive: (...letters) =>
      store.transaction(() => {
        for (const letter of letters) {
          book.receive(letter.id, viewFor(letter, book.directory(), personId, book.today()))
        }
      }),
    remove() {
      store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
