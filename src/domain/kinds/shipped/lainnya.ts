import type { LetterKind } from '../letter-kind.ts'
import { centred, doc, field, head, lines, ol, p, table, titled } from './template.ts'

export const notula: LetterKind = {
  ...titled('NOTULA'),
  id: 'notula',
  name: 'Notula',
  nameEn: 'Minutes',
  class: 'lainnya',
  about: true,
  numberedBy: 'unit',
  classification: '000.1.5',
  copies: false,
  fields: [
    field(['tanggal_rapat', 'Hari, tanggal', 'Day and date'], 'date'),
    field(['pukul', 'Pukul', 'Time'], 'time'),
    field(['tempat', 'Tempat', 'Place'], 'text'),
    field(['ketua', 'Pimpinan rapat', 'Chair'], 'text'),
    field(['peserta', 'Peserta', 'Present'], 'people', { required: false }),
  ],
  template: doc(
    lines('tanggal_rapat', 'pukul', 'tempat', 'ketua'),
    head('Peserta'),
    table('peserta'),
    head('Pembahasan'),
    ol('…', '…'),
    head('Keputusan'),
    ol('…'),
  ),
  hint: 'Catatan jalannya rapat dan keputusannya.',
  hintEn: 'What was said and decided at a meeting.',
}

export const daftarHadir: LetterKind = {
  ...titled('DAFTAR HADIR'),
  id: 'daftar_hadir',
  name: 'Daftar Hadir',
  nameEn: 'Attendance list',
  class: 'lainnya',
  about: true,
  numberedBy: 'unit',
  classification: '000.1.5',
  copies: false,
  fields: [
    field(['tanggal_acara', 'Hari, tanggal', 'Day and date'], 'date'),
    field(['tempat', 'Tempat', 'Place'], 'text'),
    field(['hadir', 'Yang hadir', 'Present'], 'table', {
      columns: [
        { id: 'nama', label: 'Nama', width: 0.34 },
        { id: 'instansi', label: 'Instansi', width: 0.34 },
        { id: 'paraf', label: 'Tanda tangan', width: 0.24 },
      ],
    }),
  ],
  template: doc(lines('tanggal_acara', 'tempat'), table('hadir'), p('Daftar hadir ini dibuat dengan sebenarnya.')),
  hint: 'Daftar orang yang menghadiri rapat atau acara.',
  hintEn: 'Who was at a meeting or an event.',
}

export const sertifikat: LetterKind = {
  ...titled('SERTIFIKAT'),
  id: 'sertifikat',
  name: 'Sertifikat',
  nameEn: 'Certificate',
  class: 'lainnya',
  letterhead: 'province',
  classification: '800.2',
  copies: false,
  paper: 'A4',
  fields: [
    field(['penerima', 'Nama', 'Name'], 'text'),
    field(['sebagai', 'Sebagai', 'As'], 'text'),
    field(['kegiatan', 'Kegiatan', 'Event'], 'text'),
    field(['tanggal_kegiatan', 'Tanggal', 'Date'], 'date'),
  ],
  template: doc(
    centred('diberikan kepada'),
    centred('{penerima}'),
    centred('sebagai {sebagai} pada {kegiatan}'),
    centred('tanggal {tanggal_kegiatan}.'),
  ),
  hint: 'Tanda bukti keikutsertaan atau keahlian.',
  hintEn: 'Shows that somebody took part or is skilled.',
}
