import { unitOf, type Directory } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { longDate } from '../text/indonesian.ts'
import { plain } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import { remainingRows } from './heading-rows.ts'
import type { LabelledRow } from './labelled-rows.ts'

/** The upper half of a lembar disposisi: from whom, number and date, when it came, its line in the agenda, and what it is about. */
export const dispositionFacts = (
  letter: Letter,
  directory: Directory,
  unitId: string | undefined,
  style: Style,
): LabelledRow[] => {
  const { outside, number, content } = letter
  const delivery = letter.deliveries.find((one) => one.unitId === unitId)
  const received = outside?.receivedOn ?? (delivery?.received ? officeDay(delivery.received.at) : undefined)
  const from = outside
    ? [outside.sender, outside.place].filter(Boolean).join(', ')
    : unitOf(directory, letter.unitId)?.name
  const date = outside ? outside.date : number?.date
  const row = (label: string, value: string | null | undefined): LabelledRow[] =>
    value ? [{ label, value: plain(value, style) }] : []
  const known = ['Sifat', 'Derajat']
  return [
    ...row('Surat dari', from),
    ...row('Nomor surat', outside ? outside.number : number?.text),
    ...row('Tanggal surat', date && longDate(date)),
    ...row('Diterima tanggal', received && longDate(received)),
    ...row('Nomor agenda', delivery?.agenda?.text),
    ...remainingRows(letter)
      .filter(({ label }) => known.includes(label))
      .map(({ label, value }) => ({ label, value: value.map((one) => (one === 'break' ? one : { ...one, style })) })),
    ...row('Hal', content.subject.trim()),
  ]
}
