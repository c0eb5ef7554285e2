import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { selfSigned } from '../office/signing/signers/test-certificate.ts'
import { readAnchors } from './read-anchors.ts'

let dir: string
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lontar-anchors-'))))
afterEach(() => rmSync(dir, { recursive: true }))

const authority = (name: string) => {
  const der = selfSigned(generateKeyPairSync('ec', { namedCurve: 'P-256' }), name)
  const file = join(dir, `${name}.cer`)
  writeFileSync(file, der)
  return { der, file, sha256: createHash('sha256').update(der).digest('hex') }
}
const retire = (value: unknown, name = 'retired.json') => {
  writeFileSync(join(dir, name), typeof value === 'string' ? value : JSON.stringify(value))
  return join(dir, name)
}

test('the folder of an installation counts where nobody is named, and what it says of its retired ones', async () => {
  const [old, present] = [authority('a-lama'), authority('b-baru')]
  retire({ [old.sha256.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:')]: '2026-08-14' })
  const none = { trust: [], retired: [] }
  expect(await readAnchors(none, dir)).toEqual([{ der: old.der, until: new Date('2026-08-14') }, present.der])
  expect(await readAnchors({ trust: [old.file], retired: [] }, dir), 'named by hand: the folder says nothing').toEqual([
    old.der,
  ])
})

test('of two lists that name one authority the earlier day counts', async () => {
  const { der, file, sha256 } = authority('lama')
  const lists = ['2026-09-01', '2026-08-14T00:00:00+08:00'].map((at, i) => retire({ [sha256]: at }, `${i}.json`))
  expect(await readAnchors({ trust: [file], retired: lists })).toEqual([
    { der, until: new Date('2026-08-13T16:00:00Z') },
  ])
})

test('a list that names nobody, or cannot be read, is refused: it would leave somebody trusted', async () => {
  const { file, sha256 } = authority('satu')
  const read = (list: string) => readAnchors({ trust: [file], retired: [list] })
  await expect(read(retire({ ['0'.repeat(64)]: '2026-08-14' }))).rejects.toMatchObject({ code: 'retired_unknown' })
  for (const wrong of ['', '{', '[]', 'null', { [sha256]: 'kemarin' }, { [sha256]: '2026-02-30' }, { [sha256]: null }])
    await expect(read(retire(wrong)), JSON.stringify(wrong)).rejects.toMatchObject({ code: 'retired_unreadable' })
  await expect(read(join(dir, 'tidak-ada.json'))).rejects.toMatchObject({ code: 'input_unreadable' })
})
