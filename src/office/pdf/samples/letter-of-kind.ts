import { columnsOf, isTable, type KindField, type LetterKind } from '../../../domain/kinds/letter-kind.ts'
import type { FieldValue, Letter, LetterContent } from '../../../domain/letter.ts'
import { letter } from './sample-letter.ts'

/** A letter of a kind as its template begins it, every blank filled in with something invented. */
export const letterOfKind = (kind: LetterKind, change: Partial<LetterContent> = {}): Letter =>
  letter({
    kind: kind.id,
    body: kind.template,
    fields: Object.fromEntries(kind.fields.map((field) => [field.id, valueFor(field)])),
    addressees:
      kind.addressees === 'none'
        ? []
        : kind.addressees === 'positions'
          ? [{ type: 'position', positionId: 'sekda' }]
          : [{ type: 'unit', unitId: 'arsip' }],
    copies: kind.copies ? [{ type: 'position', positionId: 'sekda' }] : [],
    ...change,
  })

const valueFor = (field: KindField): FieldValue => {
  if (isTable(field)) return [1, 2, 3].map((row) => rowFor(field, row))
  switch (field.type) {
    case 'date':
      return '2026-11-23'
    case 'time':
      return '09.00 WITA'
    case 'number':
      return '12'
    case 'long':
      return (
        'Surat Sekretaris Daerah Nomor B.000.5/100/SETDA tanggal 2 November 2026 hal penerapan naskah dinas elektronik di lingkungan ' +
        'pemerintah provinsi, beserta petunjuk pelaksanaannya.'
      )
    default:
      return `${field.label} (contoh)`
  }
}

const people = [
  ['Ni Luh Contoh Ayu Pradnyani, S.E.', 'Penata Tingkat I (III/d)', '990000000000000011', 'Analis Kebijakan Ahli Muda'],
  ['I Ketut Misal Darmawan', 'Pengatur (II/c)', '990000000000000012', 'Pengelola Data'],
  ['Ida Ayu Umpama Kṛṣṇadewī, M.Kom.', 'Pembina (IV/a)', '990000000000000013', 'Pranata Komputer Ahli Madya'],
]

const rowFor = (field: KindField, row: number): Record<string, string> =>
  Object.fromEntries(
    columnsOf(field).map(({ id, label }, index) => [
      id,
      field.type === 'people' ? people[row - 1]![index]! : id === 'no' ? '' : `${label} ${row}`,
    ]),
  )
