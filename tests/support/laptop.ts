import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileVault, type FileVault } from '../../src/office/files/file-vault.ts'
import { createLetterBook, type LetterBook } from '../../src/office/letters/letter-book.ts'
import { createStore, type Store } from '../../src/office/store/store.ts'
import { exchange } from '../../src/office/sync/exchange.ts'
import { createServerClient, type ServerClient } from '../../src/office/sync/server-client.ts'
import { newDeviceKey } from '../../src/protocol/device-proof.ts'
import { demoPassword } from '../../src/protocol/sync-api.ts'
import type { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import type { LetterIntent } from '../../src/domain/letter-intents.ts'
import type { Letter } from '../../src/domain/letter.ts'
import { demoPersonId, demoPositionId, type DemoPart } from './province-data.ts'

/** Store, files, book and client of one person's computer, real but without its process: for stories of the exchange alone. */
export interface Laptop {
  store: Store
  vault: FileVault
  filesDir: string
  book: LetterBook
  client: ServerClient
  position: string
  do(id: string, intent: LetterIntent): Letter
  attach(id: string, name: string, content: Buffer): Promise<Letter>
  /** What went wrong although the server was reached. */
  sync(): Promise<LontarError | null>
  letter(id: string): Letter
  /** Of each step so far: what, and what became of it. */
  steps(id: string): string[]
  remove(): void
}

export const openLaptop = async (url: string, part: DemoPart, now: () => Date = () => new Date()): Promise<Laptop> => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-laptop-'))
  const store = createStore(join(dir, 'store.db'), randomBytes(32))
  const vault = createFileVault(join(dir, 'files'), randomBytes(32))
  const personId = demoPersonId[part]
  const stranger = createServerClient({ url, device: null })
  const { code } = (await stranger.demoPeople()).find((p) => p.personId === personId)!
  const key = await newDeviceKey()
  const deviceName = `Laptop ${randomUUID()}`
  const enrolled = await stranger.enrol({ personId, code, password: demoPassword, deviceName }, key)
  store.facts.set('device', { deviceId: enrolled.deviceId, token: enrolled.token, key, personId })
  store.facts.set('directory', enrolled.directory)
  const client = createServerClient({ url, device: { token: enrolled.token, key } })
  const book = createLetterBook({ store, personId, now, changed: () => {} })
  const position = demoPositionId[part]
  return {
    store,
    vault,
    filesDir: join(dir, 'files'),
    book,
    client,
    position,
    do: (id, intent) => book.perform(id, intent, position),
    async attach(id, name, content) {
      const file = await vault.put(content)
      return store.transaction(() => {
        store.files.markPresent(file)
        const attachments = [...book.get(id).local.content.attachments, { ...file, name, pages: 1 }]
        return book.perform(id, { kind: 'letter.edit', content: { attachments } }, position)
      })
    },
    sync: () => exchange({ store, vault, book, client, now }),
    letter: (id) => book.get(id).local,
    steps: (id) =>
      store.outbox.of(id).map((row) => `${row.kind} ${row.status}${row.error ? ` ${row.error.code}` : ''}`),
    remove() {
      store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
