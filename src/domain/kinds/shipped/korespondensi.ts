import type { LetterKind } from '../letter-kind.ts'
import { doc, field, lines, p, usual } from './template.ts'

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
  hintEn: 'Tells, asks for or passes on something to another agency.',
}

export const suratUndangan: LetterKind = {
  ...usual,
  id: 'surat_undangan',
  name: 'Surat Undangan',
  nameEn: 'Invitation',
  class: 'korespondensi',
  layout: 'korespondensi',
  classification: '000.1.5',
  fields: [
    field(['tanggal_acara', 'Hari, tanggal', 'Day and date'], 'date'),
    field(['pukul', 'Pukul', 'Time'], 'time'),
    field(['tempat', 'Tempat', 'Place'], 'text'),
    field(['acara', 'Acara', 'Agenda'], 'long'),
    field(['catatan', 'Catatan', 'Note'], 'text', {
      required: false,
      help: 'Misalnya pakaian, bahan yang dibawa, atau tautan rapat daring.',
    }),
  ],
  template: doc(
    p('Dalam rangka …, dengan hormat kami mengundang Saudara untuk hadir pada:'),
    lines('tanggal_acara', 'pukul', 'tempat', 'acara', 'catatan'),
    p('Mengingat pentingnya acara tersebut, diharapkan kehadiran Saudara tepat pada waktunya.'),
    p('Demikian kami sampaikan, atas perhatian dan kehadirannya diucapkan terima kasih.'),
  ),
  hint: 'Mengundang pejabat atau instansi ke rapat atau acara kedinasan.',
  hintEn: 'Invites officials or agencies to a meeting or an official event.',
}

/** Between officials of one house: no kop of its own is usual, its number is the OPD’s own. */
const internal = {
  ...usual,
  class: 'korespondensi',
  layout: 'korespondensi',
  numberedBy: 'unit',
  addressees: 'positions',
} satisfies Partial<LetterKind>

export const notaDinas: LetterKind = {
  ...internal,
  id: 'nota_dinas',
  name: 'Nota Dinas',
  nameEn: 'Internal note',
  template: doc(p()),
  hint: 'Komunikasi kedinasan antarpejabat di lingkungan sendiri.',
  hintEn: 'From one official to another within the own agency.',
}

export const notaPengajuanKonsep: LetterKind = {
  ...internal,
  id: 'nota_pengajuan_konsep',
  name: 'Nota Pengajuan Konsep Naskah Dinas',
  nameEn: 'Note submitting a draft',
  classification: '000.5',
  fields: [
    field(['konsep', 'Konsep yang diajukan', 'Draft submitted'], 'text'),
    field(['perihal', 'Tentang', 'About'], 'text'),
    field(['catatan', 'Catatan', 'Notes'], 'long', { required: false }),
    field(['lampiran_konsep', 'Lampiran', 'Enclosures'], 'text', { required: false }),
  ],
  template: doc(
    p('Disampaikan dengan hormat konsep naskah dinas:'),
    lines('konsep', 'perihal', 'catatan', 'lampiran_konsep'),
    p('Mohon petunjuk, dan apabila Bapak/Ibu berkenan, mohon tanda tangan pada konsep terlampir.'),
    p('Demikian disampaikan, atas petunjuk Bapak/Ibu diucapkan terima kasih.'),
  ),
  hint: 'Mengantar konsep naskah kepada Gubernur, Wakil Gubernur, atau Sekretaris Daerah, tembusan kepada Asisten.',
  hintEn:
    'Brings a draft before the Governor, the Vice Governor or the Regional Secretary, with a copy to the Assistant.',
}

export const memo: LetterKind = {
  ...internal,
  id: 'memo',
  name: 'Memo',
  nameEn: 'Memo',
  copies: false,
  paper: 'A4',
  template: doc(p()),
  hint: 'Catatan singkat pimpinan kepada bawahan atau sejawat.',
  hintEn: 'A short note of a leader to staff or colleagues.',
}

export const suratPanggilan: LetterKind = {
  ...usual,
  id: 'surat_panggilan',
  name: 'Surat Panggilan',
  nameEn: 'Summons',
  class: 'korespondensi',
  layout: 'korespondensi',
  classification: '800.1.6',
  copies: false,
  fields: [
    field(['tanggal_hadir', 'Hari, tanggal', 'Day and date'], 'date'),
    field(['pukul', 'Pukul', 'Time'], 'time'),
    field(['tempat', 'Tempat', 'Place'], 'text'),
    field(['menghadap', 'Menghadap kepada', 'Report to'], 'text'),
    field(['keperluan', 'Untuk', 'Purpose'], 'long'),
  ],
  template: doc(
    p('Dengan ini diminta kedatangan Saudara pada:'),
    lines('tanggal_hadir', 'pukul', 'tempat', 'menghadap', 'keperluan'),
    p('Demikian untuk dilaksanakan dan menjadi perhatian sepenuhnya.'),
  ),
  hint: 'Memanggil seseorang untuk menghadap.',
  hintEn: 'Calls somebody to appear.',
}
