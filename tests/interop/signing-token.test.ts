import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTokenSigner } from '../../src/office/signing/index.ts'
import { signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import type { TokenCertificate } from '../../src/protocol/token-api.ts'
import { loadFonts } from '../../src/office/pdf/fonts.ts'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import { day, directory, letter } from '../../src/office/pdf/samples/sample-letter.ts'
import { type Authority, type Issued, createAuthority } from '../support/authority/index.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { createSoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { type TokenProcess, startTokenProcess } from '../support/token-process.ts'

const noSoftHsm = findSoftHsm() === null
if (noSoftHsm) console.warn('Skipped: SoftHSM is not installed (Debian: apt install libsofthsm2)')

let dir: string
let authority: Authority
let finalPdf: Uint8Array
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  finalPdf = await renderLetter(
    { letter: letter(), directory, day, mode: 'final' },
    await loadFonts(join(import.meta.dirname, '../../assets')),
  )
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const judge = (pdf: Uint8Array) => judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })

test('a letter as the office renders it is signed in its field ttd-1', async () => {
  const issued = await authority.issue({ name: 'Kepala Dinas (uji)' })
  const { pdf } = await signPdf({ pdf: finalPdf, fieldName: 'ttd-1', signer: pemSigner(issued), at: new Date() })
  expect(judge(pdf)).toMatchObject({ verdict: 'sah', findings: [] })
  expect(await askOtherJudges(pdf)).toMatchObject({ valid: 1, qpdfOk: true })
})

describe.skipIf(noSoftHsm).for([
  { key: 'rsa2048', algorithm: undefined },
  { key: 'rsa2048', algorithm: 'rsa-pss-sha256' },
  { key: 'p256', algorithm: undefined },
  { key: 'p384', algorithm: undefined },
] as const)('a token with a $key key, $algorithm', ({ key, algorithm }) => {
  const pin = '483920'
  let issued: Issued
  let process: TokenProcess
  let entry: TokenCertificate
  beforeAll(async () => {
    issued = await authority.issue({ name: 'Bupati (uji)', key })
    const token = await createSoftToken({
      dir: join(dir, `token-${key}-${algorithm}`),
      label: 'Bupati',
      pin,
      keyPem: issued.keyPem,
      certificateDer: issued.certificateDer,
      chainDer: issued.chainDer,
    })
    process = startTokenProcess({ env: token.env })
    entry = (await process.call('list', { modules: [token.module] })).certificates[0]!
  })
  afterAll(() => process.kill())

  test('signs a letter', async () => {
    const signer = createTokenSigner({
      call: (name, input) => process.call(name, input),
      certificate: entry,
      pin,
      algorithm,
    })
    const { pdf } = await signPdf({ pdf: finalPdf, fieldName: 'ttd-1', signer, at: new Date() })
    expect(judge(pdf)).toMatchObject({ verdict: 'sah', signatures: [{ signerName: 'Bupati (uji)' }] })
    expect(await askOtherJudges(pdf)).toMatchObject({ valid: 1, qpdfOk: true })
  })
  test('a wrong PIN comes through as the token tells it', async () => {
    const signer = createTokenSigner({
      call: (name, input) => process.call(name, input),
      certificate: entry,
      pin: '000000',
      algorithm,
    })
    await expect(signPdf({ pdf: finalPdf, fieldName: 'ttd-1', signer, at: new Date() })).rejects.toMatchObject({
      code: 'pin_incorrect',
    })
  })
})
