import type { LetterKind } from '../letter-kind.ts'
import { doc, p, usual } from './template.ts'

export const suratDinas: LetterKind = {
  ...usual,
  id: 'surat_dinas',
  name: 'Surat Dinas',
  nameEn: 'Official letter',
  class: 'korespondensi',
  layout: 'korespondensi',
  template: doc(p()),
  paper: 'A4',
  hint: 'Pemberitahuan, pernyataan, permintaan, atau penyampaian kepada instansi lain.',
}

export const notaDinas: LetterKind = {
  ...usual,
  id: 'nota_dinas',
  name: 'Nota Dinas',
  nameEn: 'Internal note',
  class: 'korespondensi',
  layout: 'korespondensi',
  numberedBy: 'unit',
  addressees: 'positions',
  template: doc(p()),
  hint: 'Komunikasi kedinasan antarpejabat di lingkungan sendiri.',
}
