import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgePdf, signPdf } from '../../src/signatures/index.ts'
import { type Authority, type Issued, createAuthority } from '../support/authority/index.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { type Workshop, goodShapes } from '../support/incoming/shapes.ts'

let dir: string
let authority: Authority
let sari: Issued
let rai: Issued
/** Filled before the first shape is made. */
const workshop = {} as Workshop
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-incoming-'))
  authority = await createAuthority(dir)
  sari = await authority.issue({ name: 'Ni Luh Sari (uji)' })
  rai = await authority.issue({ name: 'I Gusti Rai (uji)', key: 'p384' })
  Object.assign(workshop, { dir, issued: sari, signer: pemSigner(sari) })
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const names = Object.keys(goodShapes(workshop))

describe('a PDF of any shape is signed by two people', () => {
  test('of at least forty shapes', () => expect(names.length).toBeGreaterThanOrEqual(40))

  test.for(names)('%s', async (name, { skip }) => {
    const { make, field, signatures = 0, pdfsigOverlooks = 0, verdict = 'sah' } = goodShapes(workshop)[name]!
    const made = await make()
    if (!made) return skip(`${name.split(',')[0]} is not installed`)
    const at = new Date()
    const before = Buffer.from(made)
    const asked = await askOtherJudges(made)
    const first = await signPdf({
      pdf: made,
      place: { page: 1, rect: { x: 300, y: 30, width: 142, height: 57 }, name: 'Kepala Dinas' },
      signer: pemSigner(sari),
      at,
    })
    const second = await signPdf({
      pdf: first.pdf,
      place: field ? { field } : 'invisible',
      reason: 'Menyetujui',
      signer: pemSigner(rai, 'ecdsa-sha384'),
      at,
    })
    expect(before.equals(made)).toBe(true)
    expect(Buffer.compare(made, second.pdf.subarray(0, made.length))).toBe(0)
    const judged = judgePdf(second.pdf, { anchors: [authority.rootDer], now: at })
    expect(judged.verdict, JSON.stringify(judged)).toBe(verdict)
    expect(judged.signatures.slice(-2)).toMatchObject([
      { fieldName: 'Kepala Dinas', verdict: 'sah', intact: true },
      { fieldName: second.fieldName, verdict: 'sah', coversWholeFile: true },
    ])
    const others = await askOtherJudges(second.pdf)
    expect(others.valid, others.pdfsig).toBe(signatures + 2 - pdfsigOverlooks)
    // And another PDF library still reads it, with the form as it should be.
    const peer = await PDF.load(second.pdf)
    expect(peer.getPageCount()).toBe((await PDF.load(made)).getPageCount())
    expect(
      peer
        .getForm()
        ?.getSignatureFields()
        .filter((one) => one.isSigned()),
    ).toHaveLength(judged.signatures.length)
    // qpdf finds nothing that it did not find before.
    if (asked.qpdfOk) expect(others.qpdf).not.toContain('WARNING')
    expect(others.qpdfOk, others.qpdf).toBe(asked.qpdfOk)
  })
})
