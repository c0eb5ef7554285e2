import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { applyIntent } from '../../src/domain/lifecycle/apply-intent.ts'
import type { Letter } from '../../src/domain/letter.ts'
import type { Directory } from '../../src/domain/directory.ts'
import { createFileVault } from '../../src/office/files/file-vault.ts'
import { createLetterBook } from '../../src/office/letters/letter-book.ts'
import { newStoreKey } from '../../src/office/session/store-key.ts'
import { createStore } from '../../src/office/store/store.ts'
import { createServerClient } from '../../src/office/sync/server-client.ts'
import type { Desk } from '../../src/office/desk/desk.ts'
import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import { root } from '../../scripts/root.ts'
import { demoDirectory, demoPersonId, demoPositionId } from '../support/province-data.ts'
import { inventedContent } from './invented-content.ts'
import type { Stopwatch } from './stopwatch.ts'

export interface OnePersonDesk {
  desk: Desk
  /** A letter that has its number, as the server's word brings it: next comes the final PDF. */
  numberedLetter(index: number): string
  close(): void
}

/**
 * A desk of real parts in `dir` whose person drafts, keeps the register and signs, so that a letter can go from draft to signed
 * file in one process. What the vault and the store write is added up on `watch`.
 */
export const onePersonDesk = (dir: string, anchor: Buffer, watch: Stopwatch): OnePersonDesk => {
  const personId = demoPersonId.kepala
  const key = newStoreKey()
  const store = createStore(join(dir, 'store.db'), key)
  const directory = allInOneHand(demoDirectory('https://contoh.invalid/v'))
  const services = { tsaUrl: 'http://127.0.0.1/', anchors: [anchor.toString('base64')], numberPattern: '' }
  store.facts.set('directory', directory)
  store.facts.set('services', services)
  const vault = createFileVault(join(dir, 'files'), key)
  const now = () => new Date()
  const book = createLetterBook({ store, personId, now, changed: () => {} })

  const desk: Desk = {
    profile: { personId, name: personId, title: '', unit: '', sealedKey: '', keyCheck: '' },
    store: { ...store, transaction: (work) => watch.during('store', () => store.transaction(work)) },
    vault: { ...vault, put: (content) => watch.during('store', () => vault.put(content)) },
    book,
    client: createServerClient({ url: 'http://127.0.0.1/', device: null }),
    token: () => Promise.reject(new LontarError('token_absent', { tried: '–' })),
    settings: { assetsDir: join(root, 'assets'), tokenModules: [], timestampUrl: null, attachmentLimitBytes: 0 },
    now,
  }
  return {
    desk,
    numberedLetter(index) {
      const letter = numbered(index, directory, now().toISOString())
      store.transaction(() => book.receive(letter.id, letter))
      return letter.id
    },
    close: () => store.close(),
  }
}

const numbered = (index: number, directory: Directory, at: string): Letter => {
  const id = randomUUID()
  const actor = { personId: demoPersonId.kepala, positionId: demoPositionId.kepala, holding: 'definitif' as const }
  const assignNumber = () => ({
    text: `B.000.9/${index + 1}/KADIS/DISKOMINFOS`,
    register: 'diskominfos/2026',
    sequence: index + 1,
    date: at.slice(0, 10),
  })
  const content = { ...inventedContent(index), reviewers: [] }
  return (
    [
      { kind: 'letter.create', content },
      { kind: 'letter.submit', note: '' },
      { kind: 'letter.reserve_number' },
    ] as const
  ).reduce<Letter | null>(
    (letter, intent) => applyIntent(id, letter, intent, { directory, actor, now: at, claimedAt: at, assignNumber }),
    null,
  )!
}

const allInOneHand = (directory: Directory): Directory => ({
  ...directory,
  positions: directory.positions.map((position) =>
    position.id === demoPositionId.kepala ? { ...position, roles: [...position.roles, 'konseptor', 'tu'] } : position,
  ),
})
