import type { LetterKind } from '../letter-kind.ts'
import { centred, doc, field, lines, ol, p, table, usual } from './template.ts'

export const suratTugas: LetterKind = {
  ...usual,
  id: 'surat_tugas',
  name: 'Surat Tugas',
  nameEn: 'Letter of assignment',
  class: 'arahan',
  layout: 'judul',
  title: 'SURAT TUGAS',
  classification: '800.1.11.1',
  addressees: 'none',
  fields: [
    field(['dasar', 'Dasar', 'Basis'], 'long', { help: 'Surat atau peraturan yang menjadi dasar penugasan.' }),
    field(['petugas', 'Yang ditugaskan', 'Who is assigned'], 'people'),
    field(['untuk', 'Untuk', 'Task'], 'long'),
    field(['waktu', 'Waktu', 'When'], 'text'),
    field(['tempat', 'Tempat', 'Where'], 'text'),
  ],
  template: doc(
    lines('dasar'),
    centred('MENUGASKAN'),
    p('Kepada:'),
    table('petugas'),
    lines('untuk', 'waktu', 'tempat'),
    ol('Melaksanakan tugas dengan penuh tanggung jawab.', 'Melaporkan hasilnya kepada pimpinan.'),
    p('Demikian surat tugas ini dibuat untuk dilaksanakan sebagaimana mestinya.'),
  ),
  hint: 'Menugaskan satu atau beberapa pegawai.',
}
