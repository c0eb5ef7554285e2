import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import { createFileVault, sha256 } from '../files/file-vault.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { createStore } from '../store/store.ts'
import { createServerClient } from './server-client.ts'
import { downloadWanted } from './transfer-files.ts'

it('each letter is announced as soon as its own file has come; a file that is not what it says waits and holds back no other', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-transfer-'))
  const now = '2026-11-21T03:00:00.000Z'
  const store = createStore(join(dir, 'store.db'), randomBytes(32))
  store.facts.set('directory', office)
  const announced: string[] = []
  const book = createLetterBook({
    store,
    personId: 'konseptor',
    now: () => new Date(now),
    changed: (ids) => announced.push(...ids),
  })
  const [good, bad] = [Buffer.from('%PDF surat yang benar'), Buffer.from('%PDF yang lain')]
  const [letter, other] = [randomUUID(), randomUUID()]
  for (const [id, file] of [
    [letter, good],
    [other, bad],
  ] as const) {
    const context = { directory: office, actor: people.konseptor, now, claimedAt: now }
    const draft = applyIntent(id, null, { kind: 'letter.create', content: draftContent }, context)
    store.transaction(() => book.receive(id, { ...draft, finalPdf: { sha256: sha256(file), size: file.length } }))
  }
  const server = createServer((request, response) => {
    response.setHeader('lontar-api', '1').end(request.url?.includes(sha256(good)) ? good : 'rusak di jalan')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    announced.length = 0
    const client = createServerClient({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      device: null,
    })
    const problem = await downloadWanted({
      vault: createFileVault(join(dir, 'files'), randomBytes(32)),
      client,
      store,
      book,
    })
    expect(announced).toEqual([letter])
    expect(problem?.code).toBe('file_damaged')
    expect([good, bad].map((file) => store.files.isPresent(sha256(file)))).toEqual([true, false])
  } finally {
    server.close()
    store.close()
    rmSync(dir, { recursive: true, force: true })
  }
})
