import type { Letter } from '../../../domain/letter.ts'
import { inWords } from '../../../domain/number-words.ts'
import { longDate } from '../text/indonesian.ts'
import { size } from '../page/paper.ts'
import { plain } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import { awaited } from './awaited.ts'
import type { LabelledRow } from './labelled-rows.ts'

const style: Style = { size: size.body }
const security = { biasa: 'Biasa', terbatas: 'Terbatas', rahasia: 'Rahasia', sangat_rahasia: 'Sangat Rahasia' } as const
const urgency = { biasa: '', segera: 'Segera', amat_segera: 'Amat Segera' } as const

export const numberRow = ({ number }: Letter): LabelledRow => ({
  label: 'Nomor',
  value: number ? plain(number.text, style) : [awaited('nomor diberikan TU')],
})

export const dateRow = ({ number }: Letter): LabelledRow => ({
  label: 'Tanggal',
  value: number ? plain(longDate(number.date), style) : [awaited('tanggal diberikan TU')],
})

/** Who may read (Sifat) and how fast (Derajat) are two facts and two rows; Derajat shows only where it asks for haste. */
export const remainingRows = ({ content }: Letter): LabelledRow[] => [
  { label: 'Sifat', value: plain(security[content.security], style) },
  ...(content.urgency === 'biasa' ? [] : [{ label: 'Derajat', value: plain(urgency[content.urgency], style) }]),
  { label: 'Lampiran', value: plain(attachmentNote(content.attachments.length), style) },
  { label: 'Hal', value: content.subject.trim() ? plain(content.subject, style) : [awaited('hal belum diisi')] },
]

/** `2 (dua) berkas`, or a dash. */
export const attachmentNote = (count: number): string => (count === 0 ? '-' : `${count} (${inWords(count)}) berkas`)
