import { unitOf, type Directory } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'
import { below, together, type Box } from '../page/box.ts'
import { column, lineHeight, size } from '../page/paper.ts'
import { inWords, longDate } from '../text/indonesian.ts'
import { baseLine, plain, textBoxes } from '../text/text-boxes.ts'
import type { Style, Typefaces } from '../text/typefaces.ts'

const style: Style = { size: size.body }
const height = lineHeight(size.body) * 0.96
const label = { left: column.left, colon: column.left + 58, value: column.left + 68 }
/** Subjects stay out of the right third, as on paper. */
const valueWidth = 285

const security = { biasa: 'Biasa', terbatas: 'Terbatas', rahasia: 'Rahasia', sangat_rahasia: 'Sangat Rahasia' } as const
const urgency = { biasa: '', segera: 'Segera', amat_segera: 'Amat Segera' } as const

/**
 * Place and date on the right, then Nomor, Sifat, Lampiran, Hal. Who may read (Sifat) and how fast (Derajat) are two facts and
 * two rows; Derajat shows only where it asks for haste. What TU still has to give stands in grey.
 */
export const heading = (letter: Letter, directory: Directory, faces: Typefaces): Box[] => {
  const { content, number } = letter
  const city = unitOf(directory, letter.unitId)?.city ?? ''
  const date = textBoxes(
    [{ text: `${city}, `, style }, number ? { text: longDate(number.date), style } : awaited('tanggal diberikan TU')],
    faces,
    { left: column.left, width: column.width, align: 'right', lineHeight: height },
    size.body,
  )
  const rows = [
    row('Nomor', number ? { text: number.text, style } : awaited('nomor diberikan TU'), faces),
    row('Sifat', { text: security[content.security], style }, faces),
    ...(content.urgency === 'biasa' ? [] : [row('Derajat', { text: urgency[content.urgency], style }, faces)]),
    row('Lampiran', { text: attachmentNote(content.attachments.length), style }, faces),
    row('Hal', content.subject.trim() ? { text: content.subject, style } : awaited('hal belum diisi'), faces),
  ]
  return together([...below(10, date), ...below(6, rows.flat())])
}

/** `2 (dua) berkas`, or a dash. */
export const attachmentNote = (count: number): string => (count === 0 ? '-' : `${count} (${inWords(count)}) berkas`)

const awaited = (text: string) => ({ text, style: { ...style, grey: true, italic: true } })

const row = (name: string, value: { text: string; style: Style }, faces: Typefaces): Box[] => {
  const shape = { left: label.value, width: valueWidth, lineHeight: height }
  return textBoxes(plain(value.text, value.style), faces, shape, size.body).map((line, index) =>
    index > 0
      ? line
      : {
          ...line,
          draw: (canvas, top) => {
            const base = baseLine(top, height, size.body)
            canvas.text(label.left, base, name, style)
            canvas.text(label.colon, base, ':', style)
            line.draw(canvas, top)
          },
        },
  )
}
