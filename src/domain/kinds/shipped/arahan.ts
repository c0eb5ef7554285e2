import type { LetterKind } from '../letter-kind.ts'
import { al, centred, doc, field, head, lines, ol, p, table, titled, usual } from './template.ts'

export const instruksi: LetterKind = {
  ...titled('INSTRUKSI'),
  id: 'instruksi',
  name: 'Instruksi',
  nameEn: 'Instruction',
  class: 'arahan',
  about: true,
  classification: '000.7',
  letterhead: 'province',
  fields: [
    field(['tujuan', 'Kepada', 'To whom'], 'long', { help: 'Pejabat yang diberi instruksi, satu baris satu pejabat.' }),
    field(['untuk', 'Untuk', 'Purpose'], 'long'),
    field(['berlaku', 'Mulai berlaku', 'In force from'], 'date'),
  ],
  template: doc(
    p('Dalam rangka {untuk}, dengan ini menginstruksikan:'),
    lines('tujuan'),
    p('Untuk:'),
    ol('Melaksanakan …', 'Mengoordinasikan …', 'Melaporkan hasil pelaksanaannya secara berkala.'),
    p('Instruksi ini mulai berlaku pada tanggal {berlaku}.'),
  ),
  hint: 'Perintah pimpinan untuk melaksanakan kebijakan suatu peraturan.',
  hintEn: 'An order of a leader to carry out the policy of a regulation.',
}

export const suratEdaran: LetterKind = {
  ...usual,
  id: 'surat_edaran',
  name: 'Surat Edaran',
  nameEn: 'Circular',
  class: 'arahan',
  layout: 'judul',
  title: 'SURAT EDARAN',
  about: true,
  classification: '000.7',
  fields: [
    field(['berlaku', 'Berlaku mulai', 'In force from'], 'date', { required: false }),
    field(['narahubung', 'Narahubung', 'Contact'], 'text', { required: false }),
  ],
  template: doc(
    head('A. Latar Belakang'),
    p('Dalam rangka …'),
    head('B. Maksud dan Tujuan'),
    p('Surat edaran ini dimaksudkan sebagai …'),
    head('C. Dasar'),
    ol('Undang-Undang Nomor … Tahun … tentang …', 'Peraturan Gubernur Bali Nomor … Tahun … tentang …'),
    head('D. Isi Edaran'),
    ol('…', '…'),
    head('E. Penutup'),
    p('Demikian surat edaran ini disampaikan untuk dilaksanakan dengan penuh tanggung jawab.'),
  ),
  hint: 'Pemberitahuan tentang hal penting dan mendesak kepada banyak pihak.',
  hintEn: 'Tells many of a matter that is important and urgent.',
}

export const suratPerintah: LetterKind = {
  ...titled('SURAT PERINTAH'),
  id: 'surat_perintah',
  name: 'Surat Perintah',
  nameEn: 'Order',
  class: 'arahan',
  classification: '800.1.11.1',
  fields: [
    field(['dasar', 'Dasar', 'Basis'], 'long', { help: 'Surat atau peraturan yang menjadi dasar perintah.' }),
    field(['pegawai', 'Yang diperintah', 'Who is ordered'], 'people'),
    field(['mulai', 'Mulai tanggal', 'From'], 'date'),
    field(['sampai', 'Sampai tanggal', 'Until'], 'date', { required: false }),
    field(['tempat', 'Tempat', 'Where'], 'text', { required: false }),
  ],
  template: doc(
    lines('dasar'),
    centred('MEMERINTAHKAN'),
    p('Kepada:'),
    table('pegawai'),
    p('Untuk:'),
    ol(
      'Melaksanakan …',
      'Menjalankan perintah ini dengan penuh tanggung jawab sejak tanggal ditetapkan.',
      'Melaporkan pelaksanaannya kepada pejabat yang memberi perintah.',
    ),
    lines('mulai', 'sampai', 'tempat'),
    p('Surat perintah ini dibuat untuk dilaksanakan sebagaimana mestinya.'),
  ),
  hint: 'Memerintah pegawai melakukan pekerjaan tertentu, juga pelaksana tugas dan pelaksana harian.',
  hintEn: 'Orders staff to do certain work; also for acting officials.',
}

export const suratTugas: LetterKind = {
  ...titled('SURAT TUGAS'),
  id: 'surat_tugas',
  name: 'Surat Tugas',
  nameEn: 'Letter of assignment',
  class: 'arahan',
  classification: '800.1.11.1',
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
  hintEn: 'Assigns one or several members of staff.',
}

/** “Other than surat keputusan, all letters use TTE” (Sekda Bali): it is signed by hand. */
export const keputusan: LetterKind = {
  ...titled('KEPUTUSAN KEPALA DINAS'),
  id: 'keputusan',
  name: 'Keputusan',
  nameEn: 'Decision',
  class: 'arahan',
  about: true,
  electronicSignature: false,
  classification: '100.3',
  fields: [
    field(['menimbang', 'Menimbang', 'Considering'], 'long'),
    field(['mengingat', 'Mengingat', 'In view of'], 'long'),
    field(['memperhatikan', 'Memperhatikan', 'Noting'], 'long', { required: false }),
    field(['berlaku', 'Mulai berlaku', 'In force from'], 'date'),
  ],
  template: doc(
    lines('menimbang', 'mengingat', 'memperhatikan'),
    centred('MEMUTUSKAN:'),
    p('Menetapkan: {hal}'),
    p('KESATU: …'),
    p('KEDUA: …'),
    p('KETIGA: Keputusan ini mulai berlaku pada tanggal {berlaku}, dengan ketentuan:'),
    al(
      'apabila terdapat kekeliruan akan diperbaiki sebagaimana mestinya;',
      'biaya dibebankan pada anggaran perangkat daerah.',
    ),
  ),
  hint: 'Menetapkan sesuatu yang bersifat individual dan konkret. Ditandatangani di atas kertas, bukan secara elektronik.',
  hintEn: 'Lays down one concrete matter. It is signed on paper, not electronically.',
}
