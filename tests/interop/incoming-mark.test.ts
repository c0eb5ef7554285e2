import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts, degrees } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import { sampleFonts } from '../../src/office/pdf/samples/sample-fonts.ts'
import { day, directory, letter } from '../../src/office/pdf/samples/sample-letter.ts'
import type { FontFiles } from '../../src/office/pdf/fonts.ts'
import { type Place, drawMark, judgePdf, signPdf, usualMark } from '../../src/signatures/index.ts'
import { type Authority, type Issued, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { preflight, reasonOfPart3, whyNoPreflight } from '../support/preflight.ts'
import { inkOf, textOfPdf } from '../support/rendered.ts'

const reason = whyNoPreflight()
if (reason) console.warn(`Skipped: ${reason}`)

let dir: string
let authority: Authority
let head: Issued
let fonts: FontFiles
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-mark-'))
  authority = await createAuthority(dir)
  head = await authority.issue({ name: 'Ni Luh Sari (uji)' })
  fonts = await sampleFonts()
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const sign = async (pdf: Uint8Array, place: Place) =>
  (await signPdf({ pdf, place, signer: pemSigner(head), at: new Date() })).pdf
const mark = (words = {}, size = usualMark) =>
  drawMark(
    {
      name: 'Ni Luh Sari, S.H., M.Si.',
      title: 'Kepala Dinas Komunikasi, Informatika dan Statistik',
      checkUrl: 'https://contoh.invalid/v/k3-8F2Q-77XA',
      ...words,
    },
    size,
    { regular: fonts.regular.bytes, bold: fonts.bold.bytes },
  )
const judge = (pdf: Uint8Array) => judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })

/** The words of a PDF as poppler finds them, blanks made one. */
const words = async (pdf: Uint8Array) => (await textOfPdf(dir, pdf)).replace(/\s+/g, ' ')

describe('what a signature shows', () => {
  it('says who signed, in letters that are found again, and is signed with the rest', async () => {
    const signed = await sign(await letterPdf({ fields: [] }), {
      page: 1,
      rect: { x: 380, y: 60, ...usualMark },
      appearance: await mark({ mandate: 'a.n. GUBERNUR BALI' }),
    })
    expect(await words(signed)).toContain('Ditandatangani secara elektronik oleh')
    expect(await words(signed)).toContain('a.n. GUBERNUR BALI Kepala Dinas')
    expect(await words(signed)).toContain('Ni Luh Sari, S.H., M.Si.')
    expect(judge(signed)).toMatchObject({ verdict: 'sah' })
    expect(await askOtherJudges(signed)).toMatchObject({ valid: 1, qpdfOk: true })
  })

  it('fills an existing field of any shape, merged with its widget or apart', async () => {
    const signed = await sign(await letterPdf({ fields: ['ttd-1', 'ttd-2'] }), {
      field: 'ttd-1',
      appearance: await mark(),
    })
    const again = await sign(signed, { field: 'ttd-2', appearance: await mark({ name: 'I Gusti Rai' }) })
    expect(await words(again)).toMatch(/Sari.*Rai|Rai.*Sari/)
    expect(judge(again).signatures.map(({ verdict }) => verdict)).toEqual(['sah', 'sah'])
  })

  it.each([0, 90, 180, 270])('stands upright where it was placed, on a page turned by %i degrees', async (turn) => {
    const pdf = await PDFDocument.create()
    const page = pdf.addPage([400, 600])
    page.setRotation(degrees(turn))
    const [width, height] = turn % 180 === 0 ? [400, 600] : [600, 400]
    const rect = { x: width - 160, y: 20, ...usualMark }
    const signed = await sign(await pdf.save(), { page: 1, rect, appearance: await mark() })
    const ink = await inkOf(dir, signed)
    expect({ width: ink.page.width, height: ink.page.height }).toEqual({ width, height })
    expect(Math.abs(ink.left - rect.x)).toBeLessThan(2)
    expect(Math.abs(ink.right - (rect.x + rect.width))).toBeLessThan(2)
    expect(Math.abs(height - ink.bottom - rect.y)).toBeLessThan(2)
    expect(Math.abs(height - ink.top - (rect.y + rect.height))).toBeLessThan(2)
    // The code stands at the left, and its corners are dark: upright it has three eyes, with the light corner below right.
    expect(ink.darkest).toBe('left')
  })

  it('survives names of other scripts, without end, and a box of a few points', async () => {
    for (const name of ['ᬮᭀᬦ᭄ᬢᬃ', '山田太郎', 'x'.repeat(400), 'नमस्ते', '']) {
      const signed = await sign(await letterPdf({ fields: [] }), {
        page: 1,
        rect: { x: 10, y: 10, width: 30, height: 12 },
        appearance: await mark({ name }, { width: 30, height: 12 }),
      })
      expect(judge(signed).verdict).toBe('sah')
    }
  })

  it('must be one page', async () => {
    await expect(
      sign(await letterPdf(), { page: 1, rect: { x: 1, y: 1, width: 9, height: 9 }, appearance: Buffer.from('%PDF-') }),
    ).rejects.toMatchObject({ code: 'pdf_damaged' })
  })
})

describe.skipIf(reason !== null)('a letter in PDF/A-3b stays one', () => {
  const faults = async (pdf: Uint8Array) => {
    const file = join(dir, 'archive.pdf')
    await writeFile(file, pdf)
    return (await preflight(file)).filter((finding) => reasonOfPart3(finding) === null)
  }
  it('with a mark in a new field, in its own field, and with an invisible signature', async () => {
    const final = await renderLetter({ letter: letter(), directory, day, mode: 'final' }, fonts)
    const first = await sign(final, { field: 'ttd-1', appearance: await mark() })
    const second = await sign(first, { page: 1, rect: { x: 40, y: 40, ...usualMark }, appearance: await mark() })
    const third = await sign(second, 'invisible')
    expect(await faults(third)).toEqual([])
    expect(judge(third).verdict).toBe('sah')
  })
  it('and the judge would notice a mark whose font was not brought along', async () => {
    const bad = await PDFDocument.create()
    const font = await bad.embedFont(StandardFonts.Helvetica)
    bad.addPage([142, 57]).drawText('Ni Luh Sari', { x: 5, y: 5, size: 8, font })
    const final = await renderLetter({ letter: letter(), directory, day, mode: 'final' }, fonts)
    const signed = await sign(final, { page: 1, rect: { x: 40, y: 40, ...usualMark }, appearance: await bad.save() })
    expect((await faults(signed)).length).toBeGreaterThan(0)
  })
})
