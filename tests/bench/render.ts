import { PDFDocument } from 'pdf-lib'
import type { Letter } from '../../src/domain/letter.ts'
import { plainText } from '../../src/domain/rich-text.ts'
import type { FontFiles } from '../../src/office/pdf/fonts.ts'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import { pagesIn } from '../../src/office/pdf/samples/read-back.ts'
import { sampleFonts } from '../../src/office/pdf/samples/sample-fonts.ts'
import { body, day, directory, filler, letter } from '../../src/office/pdf/samples/sample-letter.ts'
import { breakLines } from '../../src/office/pdf/text/break-lines.ts'
import { widestStretch } from '../../src/office/pdf/text/fit.ts'
import { plain } from '../../src/office/pdf/text/text-boxes.ts'
import { embedTypefaces } from '../../src/office/pdf/text/typefaces.ts'
import { bareDrawing } from './bare-parts.ts'
import type { Bench } from './bench.ts'
import { row, type Row } from './row.ts'
import { interleave, median, timeOf } from './stats.ts'

/** Letters of 1 and 50 pages, drawn to their final bytes; and what optimum fit costs and brings. */
export const render: Bench = {
  name: 'render',
  async run({ quick }) {
    const fonts = await sampleFonts()
    return [
      ...(await drawn('1 page', letterOf(3), fonts, quick ? 5 : 41)),
      ...(await drawn('50 pages', letterOf(quick ? 30 : 335), fonts, quick ? 2 : 9)),
      ...(await fits(fonts, quick ? 3 : 21)),
    ]
  },
}

const letterOf = (paragraphs: number): Letter =>
  letter({ body: body(...Array.from({ length: paragraphs }, (_, index) => filler(index + 1))) })

const drawn = async (name: string, one: Letter, fonts: FontFiles, rounds: number): Promise<Row[]> => {
  const draw = () => renderLetter({ letter: one, directory, day, mode: 'final' }, fonts)
  const pages = await pagesIn(await draw())
  const bare = await bareDrawing(pages)
  const times = await interleave(rounds, { ours: () => timeOf(draw), theirs: () => timeOf(() => bare(one)) })
  const each = (ms: number[]) => (pages * 1000) / median(ms)
  return [
    row({
      name: `drawing a letter of ${name}`,
      value: each(times.ours),
      unit: 'pages/s',
      against: { what: 'pdf-lib, same words', value: each(times.theirs) },
      goal: { atLeast: 1 },
    }),
  ]
}

const words = plainText(filler(1)).split(' ')
/** Paragraphs of forty to ninety words in an order that is the same in every run. */
const paragraphs = Array.from({ length: 300 }, (_, index) =>
  Array.from(
    { length: 40 + ((index * 7) % 50) },
    (_word, at) => words[(at * 17 + index * 5 + at * at) % words.length],
  ).join(' '),
)

const fits = async (fonts: FontFiles, rounds: number): Promise<Row[]> => {
  const faces = await embedTypefaces(await PDFDocument.create(), fonts)
  const style = { size: 11.5 }
  const lines = (justified: boolean) =>
    paragraphs.map((text) => breakLines(plain(text, style), faces, { width: 380, justified }))
  const ragged = (justified: boolean) =>
    lines(justified).reduce((sum, all) => sum + all.slice(0, -1).filter(({ stretch }) => stretch === 0).length, 0)
  const uneven = (justified: boolean) => {
    const inner = lines(justified).flatMap((all) => all.slice(0, -1))
    const squares = inner.map(({ stretch }) => ((stretch || widestStretch * style.size) / style.size) ** 2)
    return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / inner.length)
  }
  const times = await interleave(rounds, {
    best: () => timeOf(() => lines(true)),
    first: () => timeOf(() => lines(false)),
  })
  const against = (value: number) => ({ what: 'first fit', value })
  return [
    row({
      name: 'breaking lines by optimum fit',
      value: median(times.best),
      unit: 'ms',
      against: against(median(times.first)),
      goal: { atMost: 1.5 },
    }),
    row({ name: '… lines left ragged', value: ragged(true), unit: 'lines', against: against(ragged(false)) }),
    row({
      name: '… unevenness of the gaps',
      value: uneven(true),
      unit: 'em',
      against: against(uneven(false)),
      goal: { atMost: 1 },
    }),
  ]
}
