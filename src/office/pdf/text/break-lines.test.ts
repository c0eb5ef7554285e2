import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleFonts } from '../samples/sample-fonts.ts'
import { breakLines, type Line } from './break-lines.ts'
import { mostShrink, widestStretch } from './fit.ts'
import { plain } from './text-boxes.ts'
import { embedTypefaces, type Typefaces } from './typefaces.ts'

let faces: Typefaces
beforeAll(async () => {
  faces = await embedTypefaces(await PDFDocument.create(), await sampleFonts())
})

const style = { size: 11.5 }
const prose =
  'Dalam rangka pelaksanaan ketentuan peraturan perundang-undangan mengenai tata naskah dinas elektronik, setiap perangkat daerah di ' +
  'lingkungan pemerintah provinsi menyampaikan laporan penyelenggaraan pemerintahan berbasis elektronik kepada sekretaris daerah, dan menunjuk ' +
  'penghubung yang bertanggungjawab atas pertanggungjawabannya.'
const broken = (text: string, justified: boolean, width = 300, firstIndent = 0) =>
  breakLines(plain(text, style), faces, { width, firstIndent, justified })
const wordsOf = (lines: Line[]) => lines.map((line) => line.pieces.map(({ text }) => text).join('')).join(' ')
const gapsOf = (line: Line) => line.pieces.reduce((sum, { text }) => sum + text.split(' ').length - 1, 0)
/** How uneven the gaps of a justified paragraph are; a line left ragged counts as the widest. */
const unevenness = (lines: Line[]) =>
  lines.slice(0, -1).reduce((sum, { stretch }) => sum + (stretch === 0 ? widestStretch * 11.5 : stretch) ** 2, 0)

describe('breaking lines', () => {
  it('optimum fit loses no word, and its gaps are evener than those of first fit', () => {
    expect(wordsOf(broken(prose, true))).toBe(prose)
    expect(wordsOf(broken(prose, false))).toBe(prose)
    expect(unevenness(broken(prose, true))).toBeLessThan(unevenness(broken(prose, false)))
  })

  it('a justified line fills its column to a hair, the last one does not', () => {
    const lines = broken(prose, true, 300, 36)
    for (const [index, line] of lines.slice(0, -1).entries()) {
      if (line.stretch === 0) continue
      expect(line.width + line.stretch * gapsOf(line)).toBeCloseTo(index === 0 ? 264 : 300, 1)
      expect(line.stretch).toBeGreaterThanOrEqual(-11.5 * mostShrink - 0.02)
    }
    expect(lines.at(-1)!.stretch).toBe(0)
  })

  it('no line sticks out, in whatever column', () => {
    for (const width of [25, 40, 90, 481]) {
      for (const line of broken(prose, true, width)) {
        expect(line.width + line.stretch * gapsOf(line)).toBeLessThanOrEqual(width + 0.1)
      }
    }
  })

  it('keeps the breaks that the writer made, and begins no line after the last', () => {
    expect(
      broken('satu\ndua tiga\n\nempat\n', true).map(({ pieces }) => pieces.map(({ text }) => text).join('')),
    ).toEqual(['satu', 'dua tiga', '', 'empat'])
    expect(broken('', true)).toHaveLength(1)
  })
})
