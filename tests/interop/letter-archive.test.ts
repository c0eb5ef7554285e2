import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Directory } from '../../src/domain/directory.ts'
import { defaultKinds } from '../../src/domain/kinds/default-kinds.ts'
import type { Letter } from '../../src/domain/letter.ts'
import type { FontFiles } from '../../src/office/pdf/fonts.ts'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import { letterOfKind } from '../../src/office/pdf/samples/letter-of-kind.ts'
import { sampleFonts } from '../../src/office/pdf/samples/sample-fonts.ts'
import { samplePng } from '../../src/office/pdf/samples/sample-png.ts'
import { day, directory, letter } from '../../src/office/pdf/samples/sample-letter.ts'
import { addTimestamp, extendPdf, signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { type Authority, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { preflight, reasonOfPart3, whyNoPreflight } from '../support/preflight.ts'

const reason = whyNoPreflight()
if (reason) console.warn(`Skipped: ${reason}`)

const logo = 'f'.repeat(64)
const withLogo: Directory = {
  ...directory,
  units: directory.units.map((unit) => ({
    ...unit,
    letterhead: { logo: { sha256: logo, size: 1, name: 'logo.png' }, balinese: 'ᬤᬶᬦᬲ᭄ᬓᭀᬫᬸᬦᬶᬓᬲᬶ', lines: '' },
  })),
}

let dir: string
let fonts: FontFiles
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-archive-'))
  fonts = await sampleFonts()
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const draw = (one: Letter, from = directory) =>
  renderLetter(
    {
      letter: one,
      directory: from,
      day,
      mode: 'final',
      logos: new Map([[logo, samplePng({ side: 40, alpha: true })]]),
    },
    fonts,
  )
const kind = (id: string) => defaultKinds.find((one) => one.id === id)!
/** What preflight finds beyond what PDF/A-3b allows, and why the rest is allowed. */
const judged = async (pdf: Uint8Array) => {
  const file = join(dir, `${Math.random()}.pdf`)
  await writeFile(file, pdf)
  const findings = await preflight(file)
  return {
    faults: findings.filter((finding) => reasonOfPart3(finding) === null),
    reasons: [...new Set(findings.map(reasonOfPart3))].filter((one) => one !== null).toSorted(),
  }
}
const usual = ['an associated file', 'subset fonts without CIDSet, optional since part 2', 'the mark “part 3”']

describe.skipIf(reason !== null)('a final letter is PDF/A-3b', () => {
  it.each(['surat_dinas', 'nota_dinas', 'surat_tugas', 'surat_edaran', 'keputusan', 'berita_acara'])(
    '%s: preflight finds only what part 3 allows',
    async (id) => expect(await judged(await draw(letterOfKind(kind(id))))).toEqual({ faults: [], reasons: usual }),
  )

  it('with a logo that is see-through, and aksara', async () => {
    const { faults, reasons } = await judged(await draw(letter(), withLogo))
    expect(faults).toEqual([])
    expect(reasons).toEqual([...usual, 'transparency, since part 2: a logo with a see-through ground'].toSorted())
  })
})

it.skipIf(reason !== null)('the judge would notice a font that was not brought along', async () => {
  const { faults } = await judged(await letterPdf({ fields: ['ttd-1'] }))
  expect(faults.some((fault) => fault.startsWith('3.1.'))).toBe(true)
})

describe('signed, it still is what it declares', () => {
  let authority: Authority
  let tsa: Tsa
  beforeAll(async () => {
    authority = await createAuthority(join(dir, 'authority'))
    tsa = await authority.startTsa()
  })
  afterAll(() => tsa.stop())

  it('two signatories, each B-B and then B-T, and the whole to B-LTA', async (context) => {
    const signer = pemSigner(await authority.issue({ name: 'Kepala Dinas (uji)' }))
    let pdf = await draw(
      letterOfKind(kind('berita_acara'), {
        coSignatories: [{ positionId: 'kadis', onBehalfOf: null }],
      }),
    )
    const anchors = [authority.rootDer]
    const stages: Uint8Array[] = []
    for (const fieldName of ['ttd-1', 'ttd-2']) {
      pdf = (await signPdf({ pdf, fieldName, signer, at: new Date() })).pdf
      stages.push(pdf)
      pdf = (await addTimestamp({ pdf, fieldName, tsaUrl: tsa.url, anchors, timeoutMs: 60_000 })).pdf
      stages.push(pdf)
    }
    const ladder = { level: 'B-LTA' as const, tsaUrl: tsa.url, anchors, timeoutMs: 60_000 }
    const extended = await extendPdf({ ...ladder, pdf, onStep: (_, stage) => void stages.push(stage) })
    expect(extended.problem).toBeNull()
    pdf = extended.pdf
    expect(judgePdf(pdf, { anchors, now: new Date() })).toMatchObject({
      verdict: 'sah',
      signatures: [{ level: 'B-LTA' }, { level: 'B-LTA' }],
    })
    if (reason) context.skip(reason)
    for (const stage of stages) expect(await judged(stage)).toEqual({ faults: [], reasons: usual })
  })

  it('put on the page in a new field with a mark, and archived as B-LTA', async (context) => {
    const revocation = await authority.startRevocation()
    try {
      const signer = pemSigner(await authority.issue({ name: 'Kepala Dinas (uji)', names: revocation.names }))
      const place = { page: 1, rect: { x: 60, y: 60, width: 142, height: 57 } }
      const signed = await signPdf({ pdf: await draw(letter()), place, signer, at: new Date() })
      const anchors = [authority.rootDer]
      const archived = await extendPdf({ pdf: signed.pdf, level: 'B-LTA', tsaUrl: tsa.url, anchors, timeoutMs: 60_000 })
      expect(archived.level).toBe('B-LTA')
      if (reason) context.skip(reason)
      for (const stage of [signed.pdf, archived.pdf])
        expect(await judged(stage)).toEqual({ faults: [], reasons: usual })
    } finally {
      await revocation.stop()
    }
  })
})
