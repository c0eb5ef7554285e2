import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyFileSecrets } from './key-file-secrets.ts'

describe('secrets in a key file', () => {
  let dir: string
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'lontar-key-'))))
  afterEach(() => rmSync(dir, { recursive: true }))
  const storeKey = Buffer.from('kunci penyimpanan yang panjang')

  it('gives back what it sealed, also to the shell of the next day', async () => {
    const sealed = await keyFileSecrets(dir).seal(storeKey)
    expect(sealed.includes(storeKey)).toBe(false)
    expect(await keyFileSecrets(dir).open(sealed)).toEqual(storeKey)
  })

  it('lets nobody else on the computer read the key', async () => {
    await keyFileSecrets(dir).seal(storeKey)
    if (process.platform !== 'win32') expect(statSync(join(dir, 'shell.key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(dir, 'shell.key'))).toHaveLength(32)
    expect(readdirSync(dir)).toEqual(['shell.key'])
  })

  it('seals differently each time, and uses one key when two windows start at once', async () => {
    const [first, second] = await Promise.all([keyFileSecrets(dir).seal(storeKey), keyFileSecrets(dir).seal(storeKey)])
    expect(first.equals(second)).toBe(false)
    expect(await keyFileSecrets(dir).open(first)).toEqual(await keyFileSecrets(dir).open(second))
  })

  it('refuses a sealed secret that was changed, cut short, or brought from another computer', async () => {
    const sealed = await keyFileSecrets(dir).seal(storeKey)
    const changed = Buffer.from(sealed)
    changed[changed.length - 1]! ^= 1
    const elsewhere = keyFileSecrets(join(dir, 'other'))
    const attempts = [
      () => keyFileSecrets(dir).open(changed),
      () => keyFileSecrets(dir).open(sealed.subarray(0, 20)),
      () => elsewhere.open(sealed),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'store_wrong_key' })
  })
})
