import { inWords } from '../../number-words.ts'
import { numberText } from '../form/field-text-of.ts'
import type { PermitKind } from '../kind/permit-kind.ts'
import type { PaperFacts } from './fill-paper.ts'

/** What a paper says of every permit of the kind. */
export const kindFacts = (kind: PermitKind): PaperFacts['facts'] => ({
  jenis_izin: kind.name,
  masa_berlaku: validityText(kind.validity.months),
  biaya: kind.fee.amount === 0 ? 'Rp0 (tidak dipungut biaya)' : `Rp${numberText(kind.fee.amount, 'id')}`,
  ketentuan: kind.conditions,
  dasar_hukum: kind.legalBasis.map((law) => `${law};`),
})

/** @example validityText(12) // '12 (dua belas) bulan sejak tanggal ditetapkan' */
export const validityText = (months: number | null): string => {
  if (months === null) return 'sejak tanggal ditetapkan sampai dengan dicabut'
  const [count, unit] = months % 12 === 0 && months > 12 ? [months / 12, 'tahun'] : [months, 'bulan']
  return `${count} (${inWords(count)}) ${unit} sejak tanggal ditetapkan`
}
