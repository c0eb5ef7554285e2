import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { selfSigned } from '../office/signing/signers/test-certificate.ts'
import { anchorOfText, anchorsOf, anchorToText } from '../signatures/certificates/anchor.ts'
import { readAnchors } from './read-anchors.ts'

let dir: string
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lontar-anchors-'))))
afterEach(() => rmSync(dir, { recursive: true }))

const authority = (name: string) => {
  const der = selfSigned(generateKeyPairSync('ec', { namedCurve: 'P-256' }), name)
  writeFileSync(join(dir, `${name}.der`), der)
  return { der, sha256: createHash('sha256').update(der).digest('hex') }
}
const retire = (value: unknown) => writeFileSync(join(dir, 'retired.json'), JSON.stringify(value))

test('a folder of certificates, one of them retired with its fingerprint as a person copies it', async () => {
  const [old, present] = [authority('a-lama'), authority('b-baru')]
  const typed = old.sha256.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:')
  retire({ [typed]: '2026-08-14' })
  const told = await readAnchors([dir])
  expect(told).toEqual({
    anchors: [old.der.toString('base64'), present.der.toString('base64')],
    retired: [{ sha256: old.sha256, at: '2026-08-14T00:00:00.000Z' }],
  })
  const anchors = anchorsOf(told)
  expect(anchors).toEqual([{ der: old.der, until: new Date('2026-08-14') }, present.der])
  expect(anchors.map(anchorToText).map(anchorOfText), 'as it goes to a thread').toEqual(anchors)
})

test('a retirement that names nobody, or cannot be read, is refused: it would leave somebody trusted', async () => {
  authority('satu')
  retire({ ['0'.repeat(64)]: '2026-08-14' })
  await expect(readAnchors([dir])).rejects.toMatchObject({ code: 'invalid_request' })
  retire({ satu: 'kemarin' })
  await expect(readAnchors([dir])).rejects.toMatchObject({ code: 'invalid_request' })
  writeFileSync(join(dir, 'retired.json'), '{')
  await expect(readAnchors([dir])).rejects.toMatchObject({ code: 'invalid_request' })
})
