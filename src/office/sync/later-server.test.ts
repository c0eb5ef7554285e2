import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import { feedPageSchema } from '../../protocol/sync-api.ts'
import { smallBook } from '../desk/testing/small-book.ts'
import { createFileVault } from '../files/file-vault.ts'
import { pullFeed } from './exchange.ts'
import { createServerClient } from './server-client.ts'

const now = '2026-11-16T03:00:00.000Z'
const letter = () => {
  const context = { directory: office, actor: people.konseptor, now, claimedAt: now }
  return applyIntent(randomUUID(), null, { kind: 'letter.create', content: draftContent }, context)
}

/** What a server of the next version may say of a letter. */
const ahead = () => {
  const known = letter()
  const { content } = known
  return {
    ...known,
    state: 'ditinjau_ulang',
    reviewedBy: { positionId: 'j-kadis' },
    content: {
      ...content,
      body: { type: 'doc', content: [{ type: 'chart', data: [1, 2] }, ...(content.body.content ?? [])] },
      addressees: [...content.addressees, { type: 'village', villageId: 'desa-1' }],
      voice: { sha256: 'a'.repeat(64), seconds: 12 },
    },
    deliveries: [{ unitId: 'dpmptsp', as: 'watcher', sentAt: now, received: null, read: null, seenOn: 'phone' }],
  }
}

it('a letter in a shape of the next version is kept as it came, and holds up no other', async () => {
  const { store, book, now: clock, remove } = smallBook('konseptor')
  const dir = join(tmpdir(), `lontar-later-${randomBytes(4).toString('hex')}`)
  const [strange, plain] = [ahead(), letter()]
  const page = {
    epoch: 'e',
    from: '',
    next: 'c',
    more: false,
    changes: [
      { seq: 1, subject: strange.id, letter: strange },
      { seq: 2, subject: plain.id, letter: plain },
    ],
  }
  const server = createServer((_, response) => response.setHeader('lontar-api', '2').end(JSON.stringify(page)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    store.facts.set('feed', { cursor: '', epoch: 'e' })
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const vault = createFileVault(dir, randomBytes(32))
    await pullFeed({ store, book, vault, client: createServerClient({ url, device: null }), now: clock })
    expect(store.letters.get(strange.id)?.server, 'with all that is not understood').toEqual(strange)
    expect(store.letters.get(plain.id)?.server).toEqual(plain)
    expect(store.facts.get('feed')?.cursor).toBe('c')
    expect(() => book.perform(strange.id, { kind: 'letter.submit', note: '' }, 'j-konseptor')).toThrow('wrong_state')
  } finally {
    server.close()
    remove()
    rmSync(dir, { recursive: true, force: true })
  }
})

it('what a letter stands on is checked all the same', () => {
  const page = (change: object) => ({
    epoch: 'e',
    from: '',
    next: 'c',
    more: false,
    changes: [{ seq: 1, subject: randomUUID(), letter: { ...letter(), ...change } }],
  })
  expect(feedPageSchema.safeParse(page({})).success).toBe(true)
  for (const broken of [{ id: 'x' }, { version: -1 }, { content: {} }, { deliveries: {} }, { number: { text: 1 } }]) {
    expect(feedPageSchema.safeParse(page(broken)).success).toBe(false)
  }
})
