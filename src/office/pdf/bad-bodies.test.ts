import { beforeAll, describe, expect, it } from 'vitest'
import type { RichNode } from '../../domain/rich-text.ts'
import type { FontFiles } from './fonts.ts'
import { renderLetter } from './render-letter.ts'
import { textOfPages } from './samples/read-back.ts'
import { sampleFonts } from './samples/sample-fonts.ts'
import { body, day, directory, letter, list, paragraph } from './samples/sample-letter.ts'

/** What is pasted, imported or sent by another program may be anything that the shape of a body allows. */
let fonts: FontFiles
beforeAll(async () => {
  fonts = await sampleFonts()
})

const read = async (...content: RichNode[]) =>
  textOfPages(await renderLetter({ letter: letter({ body: body(...content) }), directory, day, mode: 'final' }, fonts))
const cell = (words: string, attrs: RichNode['attrs'] = {}): RichNode => ({
  type: 'tableCell',
  attrs,
  content: [paragraph(words)],
})
const header = (words: string): RichNode => ({ ...cell(words), type: 'tableHeader' })
const row = (...cells: RichNode[]): RichNode => ({ type: 'tableRow', content: cells })
const table = (...rows: RichNode[]): RichNode => ({ type: 'table', content: rows })

describe('tables', () => {
  it('a head stands again on each page, and no row is lost', async () => {
    const pages = await read(
      table(
        row(header('Urut'), header('Uraian')),
        ...Array.from({ length: 300 }, (_, i) => row(cell(`<${i + 1}>`), cell('uraian kegiatan'))),
      ),
    )
    expect(pages.length).toBeGreaterThan(6)
    const inTable = pages.filter((page) => page.includes('uraian kegiatan'))
    expect(inTable.every((page) => page.split('Urut').length === 2)).toBe(true)
    const words = pages.join(' ')
    for (let i = 1; i <= 300; i++) expect(words.split(`<${i}>`)).toHaveLength(2)
  })

  it('a row taller than a page is cut, and every word of it is there once', async () => {
    const long = Array.from({ length: 1500 }, (_, i) => `kata${i}`).join(' ')
    const words = (await read(table(row(header('A'), header('B')), row(cell(long), cell('pendek'))))).join(' ')
    expect(words).toContain('pendek')
    for (let i = 0; i < 1500; i += 50) expect(words.split(`kata${i} `)).toHaveLength(2)
  })

  it('joined rows stay together, and a span over hundreds is dissolved', async () => {
    const spans = table(
      row(cell('tinggi', { rowspan: 200 }), cell('<0>')),
      ...Array.from({ length: 199 }, (_, i) => row(cell(`<${i + 1}>`))),
    )
    const words = (await read(spans)).join(' ')
    for (let i = 0; i < 200; i++) expect(words.split(`<${i}>`)).toHaveLength(2)
  })

  it.each<[string, RichNode]>([
    [
      'spans of nonsense',
      table(row(cell('isi', { colspan: -3, rowspan: 1e9 }), cell('lain', { colspan: 'x', rowspan: 0 }))),
    ],
    [
      'spans that would overlap',
      table(row(cell('isi', { rowspan: 2 }), cell('b')), row(cell('c', { colspan: 25 }), cell('lain'))),
    ],
    ['negative and endless widths', table(row(cell('isi', { colwidth: [-40] }), cell('lain', { colwidth: [1e300] })))],
    ['more widths than columns', table(row(cell('isi', { colwidth: [1, 2, 3, 4, 5] }), cell('lain')))],
    ['rows without cells', table(row(), row(cell('isi'), cell('lain')), row())],
    ['a table of nothing', { type: 'doc', content: [table(), table(row()), paragraph('isi lain')] }],
    ['nothing but heads', table(row(header('isi'), header('lain')))],
    ['a head as high as a page', table(row(header('isi '.repeat(900))), row(cell('lain')))],
    ['cells where none should be', { type: 'doc', content: [cell('isi'), row(cell('lain'))] }],
  ])('%s', async (_, node) => {
    const words = (await read(node)).join(' ')
    expect(words).toContain('isi')
    // In a very narrow column a word is cut, not lost.
    expect(words).toMatch(/la ?in/)
  })

  it('five hundred columns become lines, and none is lost', async () => {
    const words = (await read(table(row(...Array.from({ length: 500 }, (_, i) => cell(`k${i}`)))))).join(' ')
    for (let i = 0; i < 500; i += 7) expect(words).toMatch(new RegExp(`\\bk${i}\\b`))
  })

  it('a table in a table in a table …', async () => {
    let node = paragraph('dalam sekali')
    for (let depth = 0; depth < 40; depth++) node = table(row({ type: 'tableCell', content: [node] }, cell('x')))
    expect((await read(node)).join(' ')).toContain('dalam sekali')
  })
})

describe('lists and paragraphs', () => {
  it('lists two hundred deep keep a column that can be read', async () => {
    let node = list('orderedList', [paragraph('paling dalam sekali')])
    for (let depth = 0; depth < 200; depth++) node = list('bulletList', [paragraph('tingkat'), node])
    expect((await read(node)).join(' ')).toContain('paling dalam sekali')
  })

  it('numerals of any kind, from any beginning', async () => {
    const roman = { ...list('orderedList', [paragraph('a')], [paragraph('b')]), attrs: { type: 'I', start: 3 } }
    const nonsense = { ...list('orderedList', [paragraph('c')]), attrs: { type: 'ξ', start: Number.NaN } }
    expect((await read(roman, nonsense)).join(' ')).toMatch(/III\. a IV\. b 1\. c/)
  })

  it('indents and alignments of nonsense', async () => {
    const odd = [
      { indent: 1e9, align: 'center' },
      { indent: -4, align: 'diagonal' },
      { indent: 'banyak', align: null },
    ]
    const words = await read(...odd.map((attrs): RichNode => ({ ...paragraph('kata biasa'), attrs })))
    expect(words.join(' ').split('kata biasa')).toHaveLength(4)
  })

  it('scripts that no font here has show a sign in their place, and the rest stays', async () => {
    const words = (await read(paragraph('Kṛṣṇa ñandu Łódź; عربي; ᬅᬓ᭄ᬱᬭ; 漢字; 🙏🏽 selesai'))).join(' ')
    expect(words).toMatch(/Kṛṣṇa ñandu Łódź; □+; □+; □□; □ selesai/u)
  })

  it('a bare text where only blocks should be', async () =>
    expect((await read({ type: 'text', text: 'telanjang' }, paragraph('biasa'))).join(' ')).toMatch(/telanjang biasa/))
})
