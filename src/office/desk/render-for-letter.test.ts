import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Directory } from '../../domain/directory.ts'
import { createFileVault, sha256, type FileVault } from '../files/file-vault.ts'
import { samplePng } from '../pdf/samples/sample-png.ts'
import { directory } from '../pdf/samples/sample-letter.ts'
import type { Desk } from './desk.ts'
import { logosForPrint } from './render-for-letter.ts'

const logo = Buffer.from(samplePng({ side: 40 }))
const house: Directory = {
  ...directory,
  units: directory.units.map((unit) =>
    unit.id === 'kominfos'
      ? {
          ...unit,
          letterhead: { logo: { sha256: sha256(logo), size: logo.length, name: 'logo.png' }, balinese: '', lines: '' },
        }
      : unit,
  ),
}

let dir: string
let vault: FileVault
let desk: Desk
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-logo-'))
  vault = createFileVault(dir, randomBytes(32))
  // All that the letterhead asks of a desk.
  desk = { vault, book: { directory: () => house } } as unknown as Desk
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('the logo is there as soon as an exchange has brought it, and always the same bytes', async () => {
  expect(await logosForPrint(desk, 'kominfos')).toEqual(new Map())
  await vault.put(logo)
  const first = (await logosForPrint(desk, 'kominfos')).get(sha256(logo))
  expect(first && Buffer.from(first).equals(logo)).toBe(true)
  expect((await logosForPrint(desk, 'kominfos')).get(sha256(logo))).toBe(first)
})

it('an agency without a logo asks for none', async () => {
  expect(await logosForPrint(desk, 'arsip')).toEqual(new Map())
})

it('a damaged file is no reason not to draw the letter', async () => {
  await vault.put(logo)
  const folder = join(dir, sha256(logo).slice(0, 2))
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'rusak')
  expect(await logosForPrint(desk, 'kominfos')).toEqual(new Map())
})
