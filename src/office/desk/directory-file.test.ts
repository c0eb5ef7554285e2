import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { office } from '../../domain/testing/small-office.ts'
import { createFileVault, sha256 } from '../files/file-vault.ts'
import { collectFiles } from '../sync/collect-files.ts'
import { createServerClient } from '../sync/server-client.ts'
import { downloadWanted } from '../sync/transfer-files.ts'
import { directoryFile } from './directory-file.ts'
import { smallBook } from './testing/small-book.ts'

const text = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString() : undefined)

it('what the directory names comes to every computer, also over a dear line, and stays while it is named', async () => {
  const { store, book, remove } = smallBook('konseptor')
  const dir = join(tmpdir(), `lontar-named-${randomBytes(4).toString('hex')}`)
  const vault = createFileVault(dir, randomBytes(32))
  const bytes = Buffer.from('{"codes":[]}')
  const classification = { sha256: sha256(bytes), size: bytes.length, name: 'klasifikasi.json' }
  store.facts.set('directory', { ...office, classification })
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.setHeader('lontar-api', '2').end(bytes)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const client = createServerClient({ url, device: null })
    const round = () => downloadWanted({ vault, client, store, book, files: { asked: [], thrifty: true } })
    const held = async () => text(await directoryFile({ store, vault }, classification))
    expect(await held()).toBeUndefined()
    await round()
    expect(await held()).toBe('{"codes":[]}')
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
    collectFiles({ store, vault }, tomorrow)
    await round()
    expect([await held(), asked], 'no letter names it, but the directory does').toEqual(['{"codes":[]}', 1])

    rmSync(dir, { recursive: true })
    expect(await held(), 'lost from the disk').toBeUndefined()
    await round()
    expect([await held(), asked]).toEqual(['{"codes":[]}', 2])

    store.facts.set('directory', office)
    collectFiles({ store, vault }, tomorrow)
    expect(await held(), 'another tree has taken its place').toBeUndefined()
  } finally {
    server.close()
    remove()
    rmSync(dir, { recursive: true, force: true })
  }
})
