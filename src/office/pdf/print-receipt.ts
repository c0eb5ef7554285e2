import { PDFDocument } from 'pdf-lib'
import { unitOf, type Directory } from '../../domain/directory.ts'
import type { FontFiles } from './fonts.ts'
import { openLogos, type Logos } from './logos.ts'
import { below, box, heightOf, together } from './page/box.ts'
import { sheetOf } from './page/paper.ts'
import { drawQr } from './parts/qr.ts'
import { labelledRows } from './parts/labelled-rows.ts'
import { letterhead } from './parts/letterhead.ts'
import { printPages } from './print-pages.ts'
import { plain, textBoxes } from './text/text-boxes.ts'
import { embedTypefaces } from './text/typefaces.ts'

/** What stands on the receipt of an application; words and days as they are to be read. */
export interface Receipt {
  unitId: string
  title: string
  rows: { label: string; value: string }[]
  handedIn: { title: string; items: string[] }
  /** The applicant’s own way in: the address is printed as a QR code too. */
  track: { title: string; key: string; link: string; words: string }
  footer: string
}

const style = { size: 10.5 }
const qrSide = 92

/** What an applicant takes home from the counter: what was asked for and handed in, when it may be ready, and how to follow it. */
export const printReceipt = async (
  receipt: Receipt,
  directory: Directory,
  fonts: FontFiles,
  logos?: Logos,
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const faces = await embedTypefaces(pdf, fonts)
  const sheet = sheetOf('A4', { notes: false })
  const { left, width } = sheet.column
  const press = { sheet, faces, directory, logoOf: await openLogos(pdf, directory, logos) }
  const words = (text: string, more: { bold?: boolean; size?: number; width?: number } = {}) => {
    const size = more.size ?? style.size
    const set = { size, ...(more.bold && { bold: true }) }
    return textBoxes(plain(text, set), faces, { left, width: more.width ?? width, lineHeight: size * 1.4 }, size)
  }
  const title = textBoxes(
    plain(receipt.title, { size: 13, bold: true }),
    faces,
    { left, width, align: 'centre', lineHeight: 22 },
    13,
  )
  const rows = labelledRows(
    receipt.rows.map(({ label, value }) => ({ label, value: plain(value, style) })),
    faces,
    { left, width, style, lineHeight: 16 },
  )
  const items = receipt.handedIn.items.flatMap((item, index) => words(`${index + 1}. ${item}`))
  const { track } = receipt
  const beside = width - qrSide - 30
  const lines = [
    ...words(track.title, { bold: true, width: beside }),
    ...below(4, words(track.key, { bold: true, size: 15, width: beside })),
    ...below(4, words(track.link, { size: 9, width: beside })),
    ...below(6, words(track.words, { size: 9, width: beside })),
  ]
  const frame = box(Math.max(heightOf(lines), qrSide) + 20, (canvas, top) => {
    canvas.rule(left, left + width, top, 0.5)
    let y = top + 10
    for (const [index, line] of lines.entries()) {
      y += index === 0 ? 0 : line.gap
      line.draw(canvas, y)
      y += line.height
    }
    drawQr(canvas, track.link, left + width - qrSide, top + 10, qrSide)
  })
  const boxes = [
    letterhead(press, unitOf(directory, receipt.unitId)),
    ...together(below(12, title), true),
    ...below(8, rows),
    ...together(below(12, words(receipt.handedIn.title, { bold: true })), true),
    ...below(2, items),
    ...below(18, [frame]),
  ]
  return printPages(pdf, boxes, { sheet, faces, title: receipt.title, footer: receipt.footer })
}
