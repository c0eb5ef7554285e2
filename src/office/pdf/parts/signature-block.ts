import { box, type Box } from '../page/box.ts'
import type { Canvas } from '../page/canvas.ts'
import { column, lineHeight, size } from '../page/paper.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import type { Style, Typefaces } from '../text/typefaces.ts'
import { drawQr } from './qr.ts'
import type { Signatory } from './signatory.ts'

/** Where the visible mark stands: the page area of the signature field. */
export interface MarkArea {
  left: number
  top: number
  width: number
  height: number
}

const width = 258
const left = column.right - width
const qrSide = 62
const padding = 8
const markText = { left: left + qrSide + padding * 2 + 2, width: width - qrSide - padding * 3 - 2 }
const heightOf = (lines: Box[]): number => lines.reduce((sum, line) => sum + line.height, 0)

export interface SignatureBlock {
  signatory: Signatory
  /** What the QR code opens; null in a preview, which shows its place only. */
  verifyAt: string | null
  onMark: (canvas: Canvas, area: MarkArea) => void
}

/** The block at the right: a.n., jabatan, and the mark of the electronic signature where the wet one would be. One box. */
export const signatureBlock = ({ signatory, verifyAt, onMark }: SignatureBlock, faces: Typefaces): Box => {
  const title: Style = { size: size.body }
  const titles = [signatory.onBehalfOf, signatory.title ? `${signatory.title},` : null].filter((text) => text !== null)
  const head = titles.flatMap((text) =>
    textBoxes(plain(text, title), faces, { left, width, lineHeight: lineHeight(size.body) * 0.96 }, size.body),
  )
  const inside = markLines(signatory, faces)
  const markHeight = Math.max(heightOf(inside), qrSide) + padding * 2
  const markTop = heightOf(head) + 6

  return box(markTop + markHeight, (canvas, top) => {
    drawDown(canvas, head, top)
    const area = { left, top: top + markTop, width, height: markHeight }
    canvas.frame(area.left, area.top, area.width, area.height)
    const qr = { left: left + padding, top: area.top + (markHeight - qrSide) / 2 }
    if (verifyAt) drawQr(canvas, verifyAt, qr.left, qr.top, qrSide)
    else canvas.frame(qr.left, qr.top, qrSide, qrSide, undefined, 3)
    drawDown(canvas, inside, area.top + (markHeight - heightOf(inside)) / 2)
    onMark(canvas, area)
  })
}

const markLines = ({ title, person }: Signatory, faces: Typefaces): Box[] => {
  const small: Style = { size: size.mark }
  const lines: [string, Style][] = [
    ['Ditandatangani secara elektronik oleh:', { size: 8 }],
    [title, small],
    person
      ? [person.name, { ...small, bold: true }]
      : ['pejabat belum ditetapkan', { ...small, italic: true, grey: true }],
    ...(person?.rank ? [[person.rank, small] as [string, Style]] : []),
    ...(person?.nip ? [[`NIP ${person.nip}`, small] as [string, Style]] : []),
  ]
  return lines.flatMap(([text, style]) =>
    textBoxes(plain(text, style), faces, { ...markText, lineHeight: style.size * 1.25 }, style.size),
  )
}

const drawDown = (canvas: Canvas, lines: Box[], top: number): void => {
  let y = top
  for (const line of lines) {
    line.draw(canvas, y)
    y += line.height
  }
}
