import type { Canvas } from '../page/canvas.ts'
import { size } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import { textWidth } from '../text/typefaces.ts'

/** The two sentences that stand on every page of an electronically signed letter, word for word. */
export const footerNotes = [
  'UU ITE No 11 Tahun 2008 Pasal 5 Ayat 1: "Informasi Elektronik dan/atau Dokumen Elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah."',
  'Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara.',
]

/**
 * What every page carries besides its text: the footer notes of an electronic signature, and from the second page on its number.
 * `page` counts from 1.
 */
export const drawRunningMarks = (canvas: Canvas, page: number, { sheet, faces, kind }: Setting): void => {
  if (kind.electronicSignature) drawNotes(canvas, sheet, faces)
  if (page === 1) return
  const text = `- ${page} -`
  const number = { size: 10.5 }
  const { left, right } = sheet.column
  canvas.text((left + right - textWidth(faces, text, number)) / 2, sheet.nextTop - 22, text, number)
}

const drawNotes = (canvas: Canvas, { column, footerTop }: Setting['sheet'], faces: Setting['faces']): void => {
  const style = { size: size.note }
  canvas.rule(column.left, column.right, footerTop, 0.5)
  let top = footerTop + 3
  for (const note of footerNotes) {
    const marker = { text: '•', style, left: column.left }
    const shape = { left: column.left + 8, width: column.width - 8, lineHeight: 9, marker }
    for (const line of textBoxes(plain(note, style), faces, shape, size.note)) {
      line.draw(canvas, top)
      top += line.height
    }
  }
}
