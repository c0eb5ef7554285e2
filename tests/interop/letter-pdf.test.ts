import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../src/office/pdf/fonts.ts'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import {
  body,
  day,
  directory,
  filler,
  letter,
  list,
  paragraph,
  text,
} from '../../src/office/pdf/samples/sample-letter.ts'
import type { LetterContent } from '../../src/domain/letter.ts'

/** poppler and qpdf as outside judges of what we draw. */
const run = promisify(execFile)
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-letter-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const draw = async (change: Partial<LetterContent> = {}): Promise<string> => {
  const fonts = await loadFonts(fileURLToPath(new URL('../../assets', import.meta.url)))
  const file = join(dir, `${Math.random()}.pdf`)
  await writeFile(file, await renderLetter({ letter: letter(change), directory, day, mode: 'final' }, fonts))
  return file
}
const wordsOf = async (file: string, ...pages: string[]) =>
  (await run('pdftotext', ['-layout', ...pages, file, '-'])).stdout
const long = {
  body: body(...Array.from({ length: 25 }, (_, i) => filler(i + 1)), paragraph('Demikian kami sampaikan.')),
}

describe('a letter as poppler reads it', () => {
  it('says everything that an official letter says', async () => {
    const words = await wordsOf(
      await draw({ copies: [{ type: 'external', name: 'Sekretaris Daerah', place: 'Denpasar' }] }),
    )
    for (const part of [
      'PEMERINTAH PROVINSI BALI',
      'DINAS KOMUNIKASI',
      'Denpasar, 21 November 2026',
      'B.000.5/012/SEKRET/DISKOMINFOS',
      'Sifat',
      'Biasa',
      'Undangan Rapat',
      'Yth.',
      'Kepala Dinas Kearsipan dan Perpustakaan',
      'Dengan hormat',
      'Ditandatangani secara elektronik oleh:',
      'Dr. I Wayan Contoh Sudiarta',
      'NIP 990000000000000001',
      'Tembusan',
      'Sekretaris Daerah',
      'Pasal 5 Ayat 1',
      'Balai Sertifikasi Elektronik (BSrE)',
    ])
      expect(words).toContain(part)
  })

  it('over many pages: numbers from the second on, notes on each, the signature never alone', async () => {
    const file = await draw(long)
    const pages = Number(/Pages:\s+(\d+)/.exec((await run('pdfinfo', [file])).stdout)![1])
    expect(pages).toBeGreaterThan(3)
    for (let page = 1; page <= pages; page++) {
      const words = await wordsOf(file, '-f', String(page), '-l', String(page))
      expect(new RegExp(`^\\s*-\\s*${page}\\s*-\\s*$`, 'm').test(words)).toBe(page > 1)
      expect(words).toContain('Pasal 5 Ayat 1')
    }
    const last = (await wordsOf(file, '-f', String(pages), '-l', String(pages)))
      .split('\n')
      .filter((line) => line.trim() !== '')
    const mark = last.findIndex((line) => line.includes('Kepala Dinas'))
    expect(last.slice(0, mark).filter((line) => !/^\s*-\s*\d+\s*-\s*$/.test(line)).length).toBeGreaterThanOrEqual(2)
  })

  it('embeds each font as a subset, and qpdf finds no fault', async () => {
    const file = await draw({
      body: body(
        paragraph('biasa ', text('tebal ', 'bold'), text('miring ', 'italic'), text('dua', 'bold', 'italic')),
        list('bulletList', [paragraph('butir')]),
      ),
    })
    const fonts = (await run('pdffonts', [file])).stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(4)
    for (const font of fonts) expect(font).toMatch(/^\w{6}\+Liberation.*\byes\s+yes\s+yes\b/)
    expect((await run('qpdf', ['--check', file])).stdout).toContain('No syntax or stream encoding errors')
  })

  it('really draws its letters: a subset font once lost half of them while the text still read well', async () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,;:()/-'
    const ink = await inkOfEachLetter(alphabet.replaceAll(' ', ''))
    expect(ink.filter(({ pixels }) => pixels === 0).map(({ letter }) => letter)).toEqual([])
  })
})

/** Draws each letter of a text in a line of its own and counts the dark pixels of that line. */
const inkOfEachLetter = async (letters: string): Promise<{ letter: string; pixels: number }[]> => {
  const result: { letter: string; pixels: number }[] = []
  for (let from = 0; from < letters.length; from += 20) {
    const part = letters.slice(from, from + 20).split('')
    const file = await draw({ body: body(...part.map((one) => paragraph(one.repeat(30)))) })
    const { stdout } = await run('pdftotext', ['-f', '1', '-l', '1', '-bbox', file, '-'])
    await run('pdftoppm', ['-r', '72', '-gray', '-f', '1', '-l', '1', '-singlefile', file, file])
    const image = readGray(await readFile(`${file}.pgm`))
    for (const letter of part) {
      const escaped = letter.replaceAll(/[.()/-]/g, '\\$&')
      const place = new RegExp(
        `xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">(?:${escaped}){30}<`,
      ).exec(stdout)
      if (place)
        result.push({
          letter,
          pixels: darkPixels(image, place.slice(1, 5).map(Number) as [number, number, number, number]),
        })
    }
  }
  expect(result.length).toBeGreaterThan(55)
  return result
}

interface Gray {
  width: number
  data: Buffer
}
const readGray = (pgm: Buffer): Gray => {
  const [head, width] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(pgm.subarray(0, 60).toString('latin1'))!
  return { width: Number(width), data: pgm.subarray(head.length) }
}
const darkPixels = ({ width, data }: Gray, [left, top, right, bottom]: [number, number, number, number]): number => {
  let dark = 0
  for (let y = Math.floor(top); y < bottom; y++)
    for (let x = Math.floor(left); x < right; x++) if (data[y * width + x]! < 128) dark++
  return dark
}
