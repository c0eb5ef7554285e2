import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { certify, holder, listBy } from '../../signatures/revocation/test-authority.ts'
import { readCrls } from './read-crls.ts'

let dir: string
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lontar-lists-'))))
afterEach(() => rmSync(dir, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
const pem = (kind: string, der: Buffer) =>
  `-----BEGIN ${kind}-----\n${der
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n')}\n-----END ${kind}-----\n`

const ca = holder('TEST BSRE CA')
const list = listBy(ca)
const signer = certify(ca, ca, 1).der

test('lists as DER and as PEM, each once, and who signed them, where the file has that', async () => {
  const der = file('list.crl', list)
  const bundle = file('bundle.pem', pem('CERTIFICATE', signer) + pem('X509 CRL', list))
  expect(await readCrls([der])).toEqual({ crls: [list], certificates: [] })
  expect(await readCrls([der, bundle])).toEqual({ crls: [list], certificates: [signer] })
})

test('a file without any list is refused by its name', async () => {
  for (const content of ['', '<html></html>', pem('CERTIFICATE', signer)])
    await expect(readCrls([file('x.pem', content)])).rejects.toMatchObject({ code: 'crl_unreadable' })
})
