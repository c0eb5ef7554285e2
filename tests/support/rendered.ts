import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The words of a PDF, annotations included, as poppler reads them. */
export const textOfPdf = async (dir: string, pdf: Uint8Array): Promise<string> => {
  const file = join(dir, `${randomUUID()}.pdf`)
  await writeFile(file, pdf)
  return (await run('pdftotext', ['-layout', file, '-'])).stdout
}

export interface Ink {
  page: { width: number; height: number }
  /** Where anything is drawn on the first page, in points from its upper left corner. */
  left: number
  right: number
  top: number
  bottom: number
  /** The half of the ink's box that holds more of it. */
  darkest: 'left' | 'right' | 'top' | 'bottom'
}

/** Draws the first page at 72 dpi with poppler and looks where it is not white. */
export const inkOf = async (dir: string, pdf: Uint8Array): Promise<Ink> => {
  const file = join(dir, randomUUID())
  await writeFile(`${file}.pdf`, pdf)
  await run('pdftoppm', ['-gray', '-r', '72', '-singlefile', `${file}.pdf`, file])
  const bytes = await readFile(`${file}.pgm`)
  const [, w, h] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))!
  const [width, height] = [Number(w), Number(h)]
  const pixels = bytes.subarray(bytes.length - width * height)
  const dark: [x: number, y: number, ink: number][] = []
  pixels.forEach((value, i) => {
    if (value < 235) dark.push([i % width, Math.floor(i / width), 255 - value])
  })
  const span = (axis: 0 | 1) => {
    const all = dark.map((point) => point[axis])
    return { from: Math.min(...all), to: Math.max(...all) + 1 }
  }
  const [x, y] = [span(0), span(1)]
  const ink = (test: (px: number, py: number) => boolean) =>
    dark.reduce((sum, [px, py, value]) => sum + (test(px, py) ? value : 0), 0)
  const [middleX, middleY] = [(x.from + x.to) / 2, (y.from + y.to) / 2]
  const halves = {
    left: ink((px) => px < middleX) - ink((px) => px >= middleX),
    top: ink((_, py) => py < middleY) - ink((_, py) => py >= middleY),
  }
  const sideways = Math.abs(halves.left) >= Math.abs(halves.top)
  return {
    page: { width, height },
    left: x.from,
    right: x.to,
    top: y.from,
    bottom: y.to,
    darkest: sideways ? (halves.left > 0 ? 'left' : 'right') : halves.top > 0 ? 'top' : 'bottom',
  }
}
