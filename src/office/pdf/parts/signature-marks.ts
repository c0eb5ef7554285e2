import { drawDown, heightOf, type Box } from '../page/box.ts'
import type { Canvas } from '../page/canvas.ts'
import { size } from '../page/paper.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import type { Style, Typefaces } from '../text/typefaces.ts'
import { drawQr } from './qr.ts'
import type { SignerOnPaper } from './signatory.ts'

/** What stands where a person signs, between two points of the page. */
export interface Mark {
  height: number
  draw: (canvas: Canvas, top: number) => void
}

interface Column {
  left: number
  width: number
}

const padding = 8

/** The frame with QR code and the words of an electronic signature. `verifyAt` null: a preview shows the code’s place only. */
export const electronicMark = (
  signer: SignerOnPaper,
  verifyAt: string | null,
  { left, width }: Column,
  faces: Typefaces,
): Mark => {
  const qrSide = width > 240 ? 62 : 52
  const text = { left: left + qrSide + padding * 2 + 2, width: width - qrSide - padding * 3 - 2 }
  const inside = linesOf(wordsOfMark(signer), text, faces)
  const height = Math.max(heightOf(inside), qrSide) + padding * 2
  return {
    height,
    draw: (canvas, top) => {
      canvas.frame(left, top, width, height)
      const qr = { left: left + padding, top: top + (height - qrSide) / 2 }
      if (verifyAt) drawQr(canvas, verifyAt, qr.left, qr.top, qrSide)
      else canvas.frame(qr.left, qr.top, qrSide, qrSide, undefined, { dash: 3 })
      drawDown(canvas, inside, top + (height - heightOf(inside)) / 2)
    },
  }
}

/** White room for a pen and a stamp, and under it who signs: for papers that must not be signed electronically. */
export const wetMark = (signer: SignerOnPaper, column: Column, faces: Typefaces): Mark => {
  const inside = linesOf(wordsUnderPen(signer), column, faces)
  return {
    height: roomForPen + heightOf(inside),
    draw: (canvas, top) => drawDown(canvas, inside, top + roomForPen),
  }
}

/** A signature with its stamp takes about 2.5 cm. */
const roomForPen = 70

type Words = [text: string, style: Style][]

const wordsOfMark = ({ title, person }: SignerOnPaper): Words => {
  const small: Style = { size: size.mark }
  return [
    ['Ditandatangani secara elektronik oleh:', { size: 8 }],
    [title, small],
    person
      ? [person.name, { ...small, bold: true }]
      : ['pejabat belum ditetapkan', { ...small, italic: true, grey: true }],
    ...(person?.rank ? [[person.rank, small] as [string, Style]] : []),
    ...(person?.nip ? [[`NIP ${person.nip}`, small] as [string, Style]] : []),
  ]
}

const wordsUnderPen = ({ person }: SignerOnPaper): Words => {
  const body: Style = { size: size.body }
  if (!person) return [['pejabat belum ditetapkan', { ...body, italic: true, grey: true }]]
  return [
    [person.name, { ...body, bold: true, underline: true }],
    ...(person.rank ? [[person.rank, body] as [string, Style]] : []),
    ...(person.nip ? [[`NIP ${person.nip}`, body] as [string, Style]] : []),
  ]
}

const linesOf = (words: Words, column: Column, faces: Typefaces): Box[] =>
  words.flatMap(([text, style]) =>
    textBoxes(plain(text, style), faces, { ...column, lineHeight: style.size * 1.25 }, style.size),
  )
