import type { LetterKind } from '../letter-kind.ts'
import { al, centred, doc, field, head, lines, ol, p, table, titled, usual } from './template.ts'

export const suratKeterangan: LetterKind = {
  ...titled('SURAT KETERANGAN'),
  id: 'surat_keterangan',
  name: 'Surat Keterangan',
  nameEn: 'Certificate of facts',
  class: 'khusus',
  classification: '800.1',
  fields: [
    field(['nama', 'Nama', 'Name'], 'text'),
    field(['nip', 'NIP', 'Service number'], 'text', { required: false }),
    field(['pangkat', 'Pangkat/Golongan', 'Rank'], 'text', { required: false }),
    field(['jabatan', 'Jabatan', 'Position'], 'text', { required: false }),
    field(['maksud', 'Maksud', 'Purpose'], 'text'),
  ],
  template: doc(
    p('Yang bertanda tangan di bawah ini {penandatangan}, {jabatan_penandatangan}, dengan ini menerangkan bahwa:'),
    lines('nama', 'nip', 'pangkat', 'jabatan', 'maksud'),
    p('adalah benar …'),
    p('Demikian surat keterangan ini dibuat untuk dapat dipergunakan sebagaimana mestinya.'),
  ),
  hint: 'Menerangkan keadaan seseorang atau sesuatu.',
  hintEn: 'States facts about a person or a thing.',
}

export const suratPengantar: LetterKind = {
  ...usual,
  id: 'surat_pengantar',
  name: 'Surat Pengantar',
  nameEn: 'Cover letter',
  class: 'khusus',
  layout: 'judul',
  title: 'SURAT PENGANTAR',
  classification: '000.5',
  copies: false,
  fields: [
    field(['kiriman', 'Yang dikirim', 'What is sent'], 'table', {
      columns: [
        { id: 'jenis', label: 'Jenis yang dikirim', width: 0.44 },
        { id: 'banyaknya', label: 'Banyaknya', width: 0.18 },
        { id: 'keterangan', label: 'Keterangan', width: 0.3 },
      ],
    }),
  ],
  template: doc(
    p('Bersama ini kami kirimkan:'),
    table('kiriman'),
    p('Mohon lembar kedua dikembalikan setelah ditandatangani oleh penerima.'),
  ),
  hint: 'Mengantar naskah atau barang.',
  hintEn: 'Goes with papers or goods that are sent.',
}

const party = (which: 'kesatu' | 'kedua', label: string, labelEn: string) => [
  field([`nama_${which}`, `Nama ${label}`, `Name of the ${labelEn}`], 'text'),
  field([`jabatan_${which}`, `Jabatan ${label}`, `Position of the ${labelEn}`], 'text'),
]

export const beritaAcara: LetterKind = {
  ...titled('BERITA ACARA'),
  id: 'berita_acara',
  name: 'Berita Acara',
  nameEn: 'Record of proceedings',
  class: 'khusus',
  about: true,
  classification: '000.2.3',
  copies: false,
  fields: [
    field(['tanggal_acara', 'Hari, tanggal', 'Day and date'], 'date'),
    field(['tempat', 'Tempat', 'Place'], 'text'),
    ...party('kesatu', 'pihak kesatu', 'first party'),
    ...party('kedua', 'pihak kedua', 'second party'),
  ],
  template: doc(
    p('Pada hari ini {tanggal_acara}, bertempat di {tempat}, kami masing-masing:'),
    ol(
      ['Pihak kesatu:', lines('nama_kesatu', 'jabatan_kesatu'), p('selanjutnya disebut PIHAK KESATU; dan')],
      ['Pihak kedua:', lines('nama_kedua', 'jabatan_kedua'), p('selanjutnya disebut PIHAK KEDUA,')],
    ),
    p('telah melaksanakan:'),
    ol('…', '…'),
    p('Berita acara ini dibuat dengan sesungguhnya berdasarkan …'),
  ),
  hint: 'Mencatat suatu kejadian atau serah terima; ditandatangani para pihak (tambahkan penandatangan kedua).',
  hintEn: 'Records an event or a handing over; signed by both parties (add the second signatory).',
}

export const pengumuman: LetterKind = {
  ...titled('PENGUMUMAN'),
  id: 'pengumuman',
  name: 'Pengumuman',
  nameEn: 'Public notice',
  class: 'khusus',
  about: true,
  classification: '000.7',
  copies: false,
  template: doc(
    p('Diumumkan kepada …, bahwa:'),
    ol('…', '…'),
    p('Demikian pengumuman ini disampaikan untuk diketahui dan dilaksanakan sebagaimana mestinya.'),
  ),
  hint: 'Pemberitahuan yang ditujukan kepada umum.',
  hintEn: 'Tells the public of something.',
}

export const laporan: LetterKind = {
  ...titled('LAPORAN'),
  id: 'laporan',
  name: 'Laporan',
  nameEn: 'Report',
  class: 'khusus',
  about: true,
  classification: '000.7',
  fields: [
    field(['dasar', 'Dasar', 'Basis'], 'long', { required: false }),
    field(['waktu', 'Waktu pelaksanaan', 'When'], 'text', { required: false }),
  ],
  template: doc(
    head('A. Pendahuluan'),
    al('Umum', 'Maksud dan tujuan', 'Ruang lingkup', 'Dasar'),
    lines('dasar', 'waktu'),
    head('B. Kegiatan yang Dilaksanakan'),
    p('…'),
    head('C. Hasil yang Dicapai'),
    p('…'),
    head('D. Simpulan dan Saran'),
    p('…'),
    head('E. Penutup'),
    p('Demikian laporan ini disampaikan untuk menjadi periksa.'),
  ),
  hint: 'Melaporkan pelaksanaan tugas atau kegiatan.',
  hintEn: 'Reports on a task or an activity.',
}

export const telaahanStaf: LetterKind = {
  ...titled('TELAAHAN STAF'),
  id: 'telaahan_staf',
  name: 'Telaahan Staf',
  nameEn: 'Staff analysis',
  class: 'khusus',
  about: true,
  addressees: 'positions',
  numberedBy: 'unit',
  classification: '000.7',
  copies: false,
  template: doc(
    head('A. Persoalan'),
    p('…'),
    head('B. Praanggapan'),
    p('…'),
    head('C. Fakta yang Memengaruhi'),
    ol('…', '…'),
    head('D. Analisis'),
    p('…'),
    head('E. Simpulan'),
    p('…'),
    head('F. Saran'),
    p('…'),
  ),
  hint: 'Menganalisis suatu persoalan dan memberi jalan keluar kepada pimpinan.',
  hintEn: 'Analyses a problem and advises the leader.',
}

export const suratKuasa: LetterKind = {
  ...titled('SURAT KUASA'),
  id: 'surat_kuasa',
  name: 'Surat Kuasa',
  nameEn: 'Power of attorney',
  class: 'khusus',
  classification: '100.3',
  copies: false,
  fields: [
    field(['penerima', 'Nama penerima kuasa', 'Who is empowered'], 'text'),
    field(['jabatan_penerima', 'Jabatan penerima kuasa', 'Position'], 'text'),
    field(['alamat_penerima', 'Alamat penerima kuasa', 'Address'], 'text', { required: false }),
    field(['kuasa', 'Untuk', 'For what'], 'long'),
  ],
  template: doc(
    p('Yang bertanda tangan di bawah ini {penandatangan}, {jabatan_penandatangan}, memberi kuasa kepada:'),
    lines('penerima', 'jabatan_penerima', 'alamat_penerima'),
    centred('KHUSUS'),
    lines('kuasa'),
    p('Surat kuasa ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  ),
  hint: 'Memberi wewenang kepada orang lain untuk bertindak.',
  hintEn: 'Empowers another to act.',
}

export const rekomendasi: LetterKind = {
  ...titled('REKOMENDASI'),
  id: 'rekomendasi',
  name: 'Rekomendasi',
  nameEn: 'Recommendation',
  class: 'khusus',
  about: true,
  classification: '500.16',
  fields: [
    field(['pemohon', 'Nama', 'Name'], 'text'),
    field(['alamat', 'Alamat', 'Address'], 'text'),
    field(['keperluan', 'Untuk', 'For'], 'long'),
    field(['berlaku_sampai', 'Berlaku sampai', 'Valid until'], 'date', { required: false }),
  ],
  template: doc(
    p('Menunjuk surat permohonan … tanggal … perihal …, dengan ini memberikan rekomendasi kepada:'),
    lines('pemohon', 'alamat', 'keperluan', 'berlaku_sampai'),
    p('dengan ketentuan:'),
    ol('menaati peraturan perundang-undangan yang berlaku;', 'menyampaikan laporan setelah kegiatan selesai.'),
    p('Demikian rekomendasi ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  ),
  hint: 'Keterangan atau pertimbangan tentang seseorang atau suatu kegiatan.',
  hintEn: 'Commends a person or an activity.',
}

/** Both parties may be outside of the province’s offices: signed by hand as long as not everybody has a certificate [guess]. */
export const perjanjian: LetterKind = {
  ...titled('PERJANJIAN KERJA SAMA'),
  id: 'perjanjian',
  name: 'Perjanjian Kerja Sama',
  nameEn: 'Agreement',
  class: 'khusus',
  about: true,
  electronicSignature: false,
  classification: '100.2.2',
  copies: false,
  fields: [
    field(['tanggal_acara', 'Hari, tanggal', 'Day and date'], 'date'),
    field(['tempat', 'Tempat', 'Place'], 'text'),
    ...party('kesatu', 'pihak kesatu', 'first party'),
    ...party('kedua', 'pihak kedua', 'second party'),
  ],
  template: doc(
    p('Pada hari ini {tanggal_acara}, bertempat di {tempat}, yang bertanda tangan di bawah ini:'),
    lines('nama_kesatu', 'jabatan_kesatu'),
    p('selanjutnya disebut PIHAK KESATU; dan'),
    lines('nama_kedua', 'jabatan_kedua'),
    p('selanjutnya disebut PIHAK KEDUA, sepakat mengadakan kerja sama dengan ketentuan sebagai berikut:'),
    centred('Pasal 1'),
    p('…'),
    centred('Pasal 2'),
    p('…'),
  ),
  hint: 'Kesepakatan antara dua pihak. Ditandatangani di atas kertas.',
  hintEn: 'Agreement of two parties. It is signed on paper.',
}

/** Drafted from a permit case, never by itself: its title is that of the permit. */
export const suratIzin: LetterKind = {
  ...titled('SURAT IZIN'),
  id: 'surat_izin',
  name: 'Surat Izin',
  nameEn: 'Permit',
  class: 'khusus',
  paper: 'A4',
  classification: '500.16.7',
  copies: true,
  fields: [],
  template: doc(p('…')),
  hint: 'Dibuat dari berkas perizinan.',
  hintEn: 'Drafted from a permit case.',
  active: false,
}
