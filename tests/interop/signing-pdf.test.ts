import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openP12 } from '../../src/office/signing/index.ts'
import { signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { type Authority, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

let dir: string
let authority: Authority
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const judge = (pdf: Uint8Array) => judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })

describe('a letter signed with a certificate file is valid for pdfsig, qpdf and ourselves', () => {
  test.for([
    { key: 'rsa2048', algorithm: 'rsa-pkcs1-sha256' },
    { key: 'rsa2048', algorithm: 'rsa-pss-sha256' },
    { key: 'p256', algorithm: 'ecdsa-sha256' },
    { key: 'p384', algorithm: 'ecdsa-sha384' },
  ] as const)('$algorithm', async ({ key, algorithm }) => {
    const issued = await authority.issue({ name: 'Ni Luh Sari (uji)', identity: '199001012020122001', key })
    const signer = await openP12(await authority.p12({ issued, password: 'rahasia uji' }), 'rahasia uji', { algorithm })
    for (const objectStreams of [false, true]) {
      const letter = await letterPdf({ objectStreams, pages: 3 })
      const { pdf } = await signPdf({
        pdf: letter,
        fieldName: 'ttd-1',
        signer,
        at: new Date('2026-11-20T03:04:05Z'),
        reason: 'Persetujuan – uji',
      })
      expect(Buffer.compare(pdf.subarray(0, letter.length), letter)).toBe(0)
      const others = await askOtherJudges(pdf)
      expect(others).toMatchObject({ valid: 1, qpdfOk: true })
      expect(others.pdfsig).toContain('Total document signed')
      expect(others.pdfsig).toContain('ETSI.CAdES.detached')
      const verdict = judge(pdf)
      expect(verdict).toMatchObject({
        verdict: 'sah',
        signatures: [
          {
            fieldName: 'ttd-1',
            signerName: 'Ni Luh Sari (uji)',
            signingTime: '2026-11-20T03:04:05.000Z',
            level: 'B-B',
            indication: 'TOTAL-PASSED',
            findings: [{ code: 'revocation_not_named', severity: 'info' }],
          },
        ],
      })
    }
  })
})

test('two signers sign in their own fields, and both signatures stay valid', async () => {
  const [head, governor] = await Promise.all([
    authority.issue({ name: 'Kepala Dinas (uji)' }),
    authority.issue({ name: 'Gubernur (uji)', key: 'p256' }),
  ])
  const letter = await letterPdf({ fields: ['ttd-1', 'ttd-2'] })
  const first = await signPdf({ pdf: letter, fieldName: 'ttd-1', signer: pemSigner(head), at: new Date() })
  const { pdf } = await signPdf({
    pdf: first.pdf,
    fieldName: 'ttd-2',
    signer: pemSigner(governor, 'ecdsa-sha256'),
    at: new Date(),
  })
  expect(await askOtherJudges(pdf)).toMatchObject({ valid: 2, qpdfOk: true })
  expect(judge(pdf)).toMatchObject({
    verdict: 'sah',
    signatures: [
      { fieldName: 'ttd-1', verdict: 'sah' },
      { fieldName: 'ttd-2', verdict: 'sah' },
    ],
  })
})

describe('what cannot be signed is refused with its reason, and the letter is unchanged', () => {
  const sign = async (pdf: Uint8Array, fieldName = 'ttd-1') =>
    signPdf({ pdf, fieldName, signer: pemSigner(await authority.issue({ name: 'Penguji' })), at: new Date() })

  test('a field that is not there, or already signed', async () => {
    const letter = await letterPdf()
    await expect(sign(letter, 'ttd-9')).rejects.toMatchObject({
      code: 'signature_field_missing',
      params: { field: 'ttd-9' },
    })
    const { pdf } = await sign(letter)
    await expect(sign(pdf)).rejects.toMatchObject({ code: 'signature_field_missing' })
  })
  test('a certifying signature that forbids changes; P=2 allows it', async () => {
    await expect(sign(await letterPdf({ permission: 1 }))).rejects.toMatchObject({ code: 'pdf_forbids_signing' })
    await expect(sign(await letterPdf({ permission: 2 }))).resolves.toBeDefined()
  })
  test('a damaged file', async () => {
    const letter = await letterPdf()
    await expect(sign(letter.subarray(0, letter.length - 40))).rejects.toMatchObject({ code: 'pdf_damaged' })
    await expect(sign(Buffer.from('<html>bukan PDF</html>'))).rejects.toMatchObject({ code: 'pdf_damaged' })
  })
  test('an encrypted file', async () => {
    const { execFileSync } = await import('node:child_process')
    const { readFile, writeFile } = await import('node:fs/promises')
    await writeFile(join(dir, 'open.pdf'), await letterPdf())
    execFileSync('qpdf', ['--encrypt', 'a', 'b', '256', '--', join(dir, 'open.pdf'), join(dir, 'locked.pdf')])
    await expect(sign(await readFile(join(dir, 'locked.pdf')))).rejects.toMatchObject({ code: 'pdf_encrypted' })
  })
})
