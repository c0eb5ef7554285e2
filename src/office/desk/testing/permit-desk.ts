import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { viewFor } from '../../../domain/letter-views.ts'
import type { Letter } from '../../../domain/letter.ts'
import { permitOffice, type PermitName } from '../../../domain/permits/testing/permit-office.ts'
import { createFileVault } from '../../files/file-vault.ts'
import { createLetterBook } from '../../letters/letter-book.ts'
import { createStore } from '../../store/store.ts'
import type { Desk } from '../desk.ts'
import { permitHandlers } from '../permits/permit-handlers.ts'

/** The laptop of somebody of the permit office, with a real store and a real vault, on the day of `instant`. */
export const permitDesk = (personId: PermitName, instant = '2026-11-16T03:00:00Z') => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-permits-'))
  const store = createStore(join(dir, 'store.db'), randomBytes(32))
  store.facts.set('directory', permitOffice)
  let time = Date.parse(instant)
  const now = () => new Date((time += 1000))
  const book = createLetterBook({ store, personId, now, changed: () => undefined })
  const settings = { assetsDir: '', tokenModules: [], timestampUrl: null, attachmentLimitBytes: 20 * 1024 * 1024 }
  const desk = { store, book, now, settings, vault: createFileVault(dir, randomBytes(32)) } as unknown as Desk
  return {
    desk,
    handlers: permitHandlers(desk),
    /** A letter as the feed brings it to this person. */
    take: (letter: Letter, day = instant.slice(0, 10)) =>
      store.transaction(() => book.receive(letter.id, viewFor(letter, permitOffice, personId, day))),
    sentKinds: (id: string) => store.outbox.of(id).map(({ operation }) => operation.intent.kind),
    remove() {
      store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
