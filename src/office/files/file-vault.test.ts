import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFileVault, sha256, type FileVault } from './file-vault.ts'

let dir: string
let vault: FileVault
const pathOf = (hash: string) => join(dir, hash.slice(0, 2), hash)

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-vault-'))
  vault = createFileVault(dir, randomBytes(32))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3_500_000])(
  'keeps a file of %i bytes, unreadable on the disk',
  async (size) => {
    const content = Buffer.alloc(size, 'surat ')
    const file = await vault.put(content)
    expect(file).toEqual({ sha256: sha256(content), size })
    expect((await vault.get(file.sha256)).equals(content)).toBe(true)
    expect(readFileSync(pathOf(file.sha256)).includes('surat ')).toBe(false)
    expect(readdirSync(join(dir, file.sha256.slice(0, 2)))).toEqual([file.sha256])
  },
)

it('finds any flipped bit, a chunk cut off, and chunks that changed places', async () => {
  const file = await vault.put(randomBytes(2_500_000))
  const sealed = readFileSync(pathOf(file.sha256))
  const chunk = 1024 * 1024 + 16
  const swapped = Buffer.concat([
    sealed.subarray(0, 20),
    sealed.subarray(20 + chunk, 20 + 2 * chunk),
    sealed.subarray(20, 20 + chunk),
    sealed.subarray(20 + 2 * chunk),
  ])
  const flips = [0, 5, 21, 1_500_000, sealed.length - 1].map((at) => {
    const copy = Buffer.from(sealed)
    copy[at]! ^= 1
    return copy
  })
  for (const damaged of [...flips, sealed.subarray(0, 20 + 2 * chunk), swapped, Buffer.alloc(0)]) {
    writeFileSync(pathOf(file.sha256), damaged)
    await expect(vault.get(file.sha256)).rejects.toMatchObject({ code: 'file_damaged' })
  }
})

it('says that a file is not here', async () => {
  await expect(vault.get('0'.repeat(64))).rejects.toMatchObject({ code: 'file_missing' })
})

it.each([
  '../../etc/passwd',
  '/etc/passwd',
  '..',
  '',
  `${'0'.repeat(64)}/../x`,
  `${'0'.repeat(64)}:aliran`,
  'C:\\Windows\\win.ini',
])('takes no path for a file: %j', async (hash) => {
  await expect(vault.get(hash)).rejects.toMatchObject({ code: 'file_missing' })
  expect(() => vault.discard(hash, { now: new Date(), hours: 0 })).toThrow('file_missing')
})

it('does not open with another key', async () => {
  const file = await vault.put(Buffer.from('isi surat'))
  await expect(createFileVault(dir, randomBytes(32)).get(file.sha256)).rejects.toMatchObject({ code: 'file_damaged' })
})

const hence = (hours: number) => new Date(Date.now() + hours * 3600_000)

it('a file written before the clock was put back leaves the disk an hour after all, not in years', async () => {
  const { sha256 } = await vault.put(Buffer.from('surat yang ditarik'))
  expect(vault.discard(sha256, { now: hence(-50_000), hours: 1 })).toBe(false)
  expect(vault.discard(sha256, { now: hence(-49_998), hours: 1 })).toBe(true)
})

it('what a crash left between file and row is found; a file that has its row is not', async () => {
  const [kept, stray] = [await vault.put(Buffer.from('ada barisnya')), await vault.put(Buffer.from('mati listrik'))]
  const unfinished = `${stray.sha256}.1234.tmp`
  writeFileSync(join(dir, stray.sha256.slice(0, 2), unfinished), 'setengah')
  expect(vault.strays((hash) => hash === kept.sha256).toSorted()).toEqual([stray.sha256, unfinished].toSorted())
  expect(vault.discard(stray.sha256, { now: new Date(), hours: 1 }), 'written just now').toBe(false)
  expect(vault.discard(unfinished, { now: hence(2), hours: 1 })).toBe(true)
  expect(readdirSync(join(dir, stray.sha256.slice(0, 2)))).toEqual([stray.sha256])
  expect(createFileVault(join(dir, 'belum-ada'), randomBytes(32)).strays(() => false)).toEqual([])
})
