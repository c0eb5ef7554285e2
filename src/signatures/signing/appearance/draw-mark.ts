import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage, grayscale } from 'pdf-lib'
import { qrRuns } from './qr-runs.ts'
import { type Line, layOutWords, lineStep } from './lay-out-words.ts'

/** What a visible signature says. */
export interface MarkWords {
  name: string
  /** Jabatan; none for somebody who signs for himself. */
  title?: string
  /** `a.n. GUBERNUR BALI`, over the title. */
  mandate?: string
  /** What the QR code opens; without it there is no code. */
  checkUrl?: string
}

/** Bytes of TrueType fonts: a mark in PDF/A brings its letters along. */
export interface MarkFonts {
  regular: Uint8Array
  bold: Uint8Array
}

const black = grayscale(0)
/** The usual mark, 50 × 20 mm in points: its code and words can be read on paper. */
export const usualMark = { width: 142, height: 57 }

/**
 * Draws the mark of a signature, `width` × `height` points, as a PDF of one page for `Place.appearance`. Letters of a subset, black on nothing: it fits
 * into PDF/A of any colour space.
 * @example await drawMark({ name: 'Ni Luh Sari', title: 'Kepala Dinas', checkUrl: 'https://…' }, usualMark, fonts)
 */
export const drawMark = async (
  words: MarkWords,
  { width, height }: { width: number; height: number },
  fonts: MarkFonts,
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  // Names carry their subset tag, else the subset would go by the name of the whole font.
  const regular = await pdf.embedFont(fonts.regular, { subset: true, customName: 'LONTAM+Regular' })
  const bold = await pdf.embedFont(fonts.bold, { subset: true, customName: 'LONTAN+Bold' })
  const page = pdf.addPage([width, height])
  const padding = Math.min(4, width / 20, height / 10)
  page.drawRectangle({
    x: 0.25,
    y: 0.25,
    width: width - 0.5,
    height: height - 0.5,
    borderWidth: 0.5,
    borderColor: grayscale(0.45),
  })
  const side = words.checkUrl ? Math.min(height - 2 * padding, width * 0.4) : 0
  if (words.checkUrl) drawQr(page, words.checkUrl, { left: padding, bottom: (height - side) / 2, side })
  const left = padding + (side ? side + padding : 0)
  drawWords(
    page,
    words,
    { left, width: width - left - padding, height: height - 2 * padding, bottom: padding },
    regular,
    bold,
  )
  return pdf.save()
}

const drawQr = (page: PDFPage, url: string, { left, bottom, side }: { left: number; bottom: number; side: number }) => {
  const { runs, size } = qrRuns(url)
  const module = side / size
  for (const { row, from, to } of runs)
    page.drawRectangle({
      x: left + from * module,
      // A hair higher than its row, else some viewers show white lines between rows.
      y: bottom + side - (row + 1.01) * module,
      width: (to - from) * module,
      height: module * 1.02,
      color: black,
    })
}

interface Area {
  left: number
  bottom: number
  width: number
  height: number
}

const drawWords = (page: PDFPage, words: MarkWords, area: Area, regular: PDFFont, bold: PDFFont): void => {
  const fontOf = (line: Line) => (line.bold ? bold : regular)
  const [boldWidth, regularWidth] = [widthsOf(bold), widthsOf(regular)]
  const { lines, size } = layOutWords(
    [
      { text: 'Ditandatangani secara elektronik oleh:', bold: false },
      ...(words.mandate ? [{ text: plain(words.mandate), bold: false }] : []),
      ...(words.title ? [{ text: plain(words.title), bold: false }] : []),
      { text: plain(words.name), bold: true },
    ],
    area,
    (line, size) => (line.bold ? boldWidth : regularWidth)(line.text) * size,
  )
  const step = size * lineStep
  const top = area.bottom + (area.height + lines.length * step) / 2
  lines.forEach((line, i) => {
    const y = top - (i + 1) * step + size * 0.25
    page.drawText(line.text, { x: area.left, y, size, font: fontOf(line), color: black })
  })
}

/** Width at size 1, letter by letter and each measured once: shaping whole lines over and over took minutes for a long name. */
const widthsOf = (font: PDFFont): ((text: string) => number) => {
  const known = new Map<string, number>()
  return (text) => {
    let sum = 0
    for (const letter of text) {
      const width = known.get(letter) ?? font.widthOfTextAtSize(letter, 1)
      known.set(letter, width)
      sum += width
    }
    return sum
  }
}

const longest = 200

/** Scripts that the fonts lack, and that their shaping may not survive, show as boxes: names come out of certificates. */
const plain = (text: string): string =>
  text
    .slice(0, longest)
    .normalize('NFC')
    .replace(/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Zs}]/gu, '□')
