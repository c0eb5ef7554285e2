import { beforeAll, describe, expect, it } from 'vitest'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { fileURLToPath } from 'node:url'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { loadFonts, type FontFiles } from './fonts.ts'
import { renderLetter } from './render-letter.ts'
import { body, day, directory, filler, letter, list, paragraph, text } from './samples/sample-letter.ts'
import type { Letter, LetterContent } from '../../domain/letter.ts'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await loadFonts(fileURLToPath(new URL('../../../assets', import.meta.url)))
})

const render = (one: Letter, mode: 'preview' | 'final' = 'final') =>
  renderLetter({ letter: one, directory, day, mode }, fonts)
const pagesOf = async (change: Partial<LetterContent>) =>
  (await PDFDocument.load(await render(letter(change)))).getPageCount()

describe('a final letter', () => {
  it('gives the same bytes each time, and others when a word changes', async () => {
    const [once, again, other] = await Promise.all([
      render(letter()),
      render(letter()),
      render(letter({ subject: 'Hal lain' })),
    ])
    expect(Buffer.compare(once, again)).toBe(0)
    expect(Buffer.compare(once, other)).not.toBe(0)
  })

  it('holds one empty signature field, on the last page, inside the paper, with nothing signed yet', async () => {
    const pdf = await PDFDocument.load(await render(letter()))
    const form = pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
    expect(form.get(PDFName.of('SigFlags'))).toBeUndefined()
    const fields = form.lookup(PDFName.of('Fields'), PDFArray)
    expect(fields.size()).toBe(1)
    const field = fields.lookup(0, PDFDict)
    expect(field.lookup(PDFName.of('T'), PDFString).decodeText()).toBe('ttd-1')
    expect(field.get(PDFName.of('FT'))).toBe(PDFName.of('Sig'))
    expect(field.get(PDFName.of('V'))).toBeUndefined()
    expect(field.lookup(PDFName.of('F'), PDFNumber).asNumber()).toBe(4 + 128)
    expect(field.get(PDFName.of('P'))).toBe(pdf.getPages().at(-1)!.ref)
    const rect = field.lookup(PDFName.of('Rect'), PDFArray).asRectangle()
    expect(rect.width).toBeGreaterThan(200)
    expect(rect.height).toBeGreaterThan(60)
    expect(rect.x + rect.width).toBeLessThan(595)
    expect(rect.y).toBeGreaterThan(79)
  })

  it('needs a number and somebody who holds the signing position', async () => {
    const missing = (one: Letter) =>
      render(one).then(
        () => '',
        (error: LontarError) => `${error.code} ${String(error.params['fields'])}`,
      )
    expect(await missing(letter({}, { number: null }))).toBe('incomplete_letter nomor')
    expect(await missing(letter({ signatory: { positionId: 'sekda', onBehalfOf: null } }))).toBe(
      'incomplete_letter penandatangan',
    )
  })

  it('says in its own data what it is', async () => {
    const pdf = await PDFDocument.load(await render(letter()), { updateMetadata: false })
    expect(pdf.getTitle()).toContain('Undangan Rapat')
    expect(pdf.getAuthor()).toBe('Dinas Komunikasi, Informatika dan Statistik')
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('id-ID')
    expect(pdf.catalog.get(PDFName.of('Metadata'))).toBeDefined()
  })
})

describe('what people write', () => {
  it.each<[string, Partial<LetterContent>, number]>([
    ['a short letter takes one page', {}, 1],
    ['thirty paragraphs take five', { body: body(...Array.from({ length: 30 }, (_, i) => filler(i + 1))) }, 5],
    [
      'a word longer than the line is broken, not lost',
      { body: body(paragraph(`https://contoh.example/${'a'.repeat(400)}`)) },
      1,
    ],
    [
      'thirty addressees make a list',
      {
        addressees: Array.from({ length: 30 }, (_, i) => ({
          type: 'external' as const,
          name: `Pihak ke-${i + 1}`,
          place: 'Denpasar',
        })),
      },
      2,
    ],
    [
      'nested lists',
      {
        body: body(
          list('orderedList', [
            paragraph('satu'),
            list('bulletList', [paragraph('titik'), list('orderedList', [paragraph('dalam')])]),
          ]),
        ),
      },
      1,
    ],
    ['letters that the font does not have', { body: body(paragraph('Om swastyastu ᬑᬁ 🙏 \u0007 selesai')) }, 1],
    ['a subject of a thousand characters', { subject: 'panjang sekali '.repeat(66) }, 1],
  ])('%s', async (_, change, pages) => expect(await pagesOf(change)).toBe(pages))

  it('a preview of an empty draft is a page too', async () => {
    const empty = letter(
      { subject: '', addressees: [], body: body(paragraph()), signatory: { positionId: '', onBehalfOf: null } },
      { number: null },
    )
    expect((await PDFDocument.load(await render(empty, 'preview'))).getPageCount()).toBe(1)
  })

  it('a preview cannot be signed: it has no field', async () => {
    const pdf = await PDFDocument.load(await render(letter(), 'preview'))
    expect(pdf.catalog.get(PDFName.of('AcroForm'))).toBeUndefined()
  })

  it('marks of every kind together', async () => {
    const one = letter({
      body: body(
        paragraph(
          text('tebal ', 'bold'),
          text('miring ', 'italic'),
          text('keduanya ', 'bold', 'italic'),
          text('garis', 'underline'),
        ),
      ),
    })
    expect((await PDFDocument.load(await render(one))).getPageCount()).toBe(1)
  })
})
