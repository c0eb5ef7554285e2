import type { FieldValue, LetterContent } from '../../src/domain/letter.ts'
import { demoPositionId, demoUnitId, type DemoPart } from '../../tests/support/province-data.ts'

/** How far a sample letter has come when somebody opens the demonstration. */
export type Stage = 'draf' | 'dikembalikan' | 'diajukan' | 'diperiksa' | 'siap_ttd' | 'dikirim'

export interface SampleLetter {
  /** The house that writes it. */
  house: 'diskominfos' | 'dpmptsp' | 'setda'
  kind: string
  subject: string
  stage: Stage
  to: LetterContent['addressees']
  copies?: LetterContent['copies']
  urgency?: LetterContent['urgency']
  security?: LetterContent['security']
  classification: string
  paragraphs?: string[]
  fields?: Record<string, FieldValue>
  note?: string
  /** What the head of an addressed house does with it. */
  disposition?: {
    head: DemoPart
    to: DemoPart
    instructions: string[]
    note: string
    dueInDays: number
    /** Passed on by the first receiver. */
    passedOn?: { to: DemoPart; note: string }
  }
}

/** Who drafts, checks, numbers and signs in each house. */
export const houses: Record<
  SampleLetter['house'],
  Record<'drafter' | 'registry' | 'head', DemoPart> & { checker: DemoPart | null }
> = {
  diskominfos: { drafter: 'konseptor', checker: 'verifikator', registry: 'tu', head: 'kepala' },
  dpmptsp: {
    drafter: 'addresseeKonseptor',
    checker: 'addresseeVerifikator',
    registry: 'addresseeTu',
    head: 'addresseeKepala',
  },
  setda: { drafter: 'setdaKonseptor', checker: null, registry: 'setdaTu', head: 'sekda' },
}

const unit = (...ids: (keyof typeof demoUnitId)[]) => ids.map((id) => ({ type: 'unit' as const, unitId: id }))
const desk = (...parts: DemoPart[]) =>
  parts.map((part) => ({ type: 'position' as const, positionId: demoPositionId[part] }))
const outside = (name: string, place: string) => [{ type: 'external' as const, name, place }]
const officer = (nama: string, pangkat: string, jabatan: string) => ({ nama, pangkat, nip: '-', jabatan })

/** A small fortnight of three offices, invented from end to end: enough that each box has something in it. */
export const sampleLetters: SampleLetter[] = [
  {
    house: 'setda',
    kind: 'surat_edaran',
    subject: 'Penyesuaian Jam Kerja pada Hari Raya Galungan dan Kuningan',
    stage: 'dikirim',
    to: unit('diskominfos', 'dpmptsp'),
    classification: '800.1.6',
    disposition: {
      head: 'addresseeKepala',
      to: 'addresseeVerifikator',
      instructions: ['Untuk diketahui', 'Tindak lanjuti'],
      note: 'Susun piket loket agar layanan tetap buka.',
      dueInDays: 3,
    },
  },
  {
    house: 'dpmptsp',
    kind: 'surat_undangan',
    subject: 'Undangan Rapat Koordinasi Layanan Perizinan Daring',
    stage: 'dikirim',
    to: unit('diskominfos'),
    urgency: 'segera',
    classification: '000.1.5',
    fields: {
      hari: '2026-12-03',
      pukul: '09:00',
      tempat: 'Ruang Rapat Contoh, lantai 2',
      acara: 'Koordinasi layanan perizinan daring',
    },
    disposition: {
      head: 'kepala',
      to: 'verifikator',
      instructions: ['Hadiri / wakili', 'Laporkan hasilnya'],
      note: 'Mohon siapkan bahan tentang integrasi data.',
      dueInDays: 2,
      passedOn: { to: 'konseptor', note: 'Siapkan bahan tayang, maksimal sepuluh halaman.' },
    },
  },
  {
    house: 'dpmptsp',
    kind: 'surat_dinas',
    subject: 'Permohonan Integrasi Data Izin Penelitian',
    stage: 'dikirim',
    to: unit('diskominfos'),
    copies: unit('setda'),
    classification: '000.9',
    paragraphs: [
      'Dalam rangka mempercepat pelayanan izin penelitian, kami mohon bantuan Saudara untuk mengintegrasikan data permohonan dengan sistem informasi pada dinas Saudara.',
      'Atas bantuan dan kerja sama Saudara, kami ucapkan terima kasih.',
    ],
  },
  {
    house: 'diskominfos',
    kind: 'surat_dinas',
    subject: 'Penyampaian Laporan Ketersediaan Jaringan Triwulan Ketiga',
    stage: 'dikirim',
    to: unit('setda'),
    copies: unit('dpmptsp'),
    classification: '000.9',
    paragraphs: [
      'Bersama ini kami sampaikan laporan ketersediaan jaringan triwulan ketiga sebagaimana terlampir.',
      'Demikian kami sampaikan, atas perhatian Bapak kami ucapkan terima kasih.',
    ],
  },
  {
    house: 'diskominfos',
    kind: 'surat_dinas',
    subject: 'Permintaan Narasumber Pelatihan Keamanan Informasi',
    stage: 'siap_ttd',
    to: outside('Rektor Universitas Contoh', 'Denpasar'),
    copies: unit('setda'),
    urgency: 'segera',
    classification: '000.9',
    paragraphs: [
      'Kami menyelenggarakan pelatihan keamanan informasi bagi pengelola naskah dinas elektronik, dan mohon kesediaan Saudara menugaskan seorang narasumber.',
      'Atas kesediaan Saudara, kami ucapkan terima kasih.',
    ],
  },
  {
    house: 'diskominfos',
    kind: 'surat_tugas',
    subject: 'Pemeliharaan Jaringan pada Kantor Penghubung',
    stage: 'siap_ttd',
    to: [],
    classification: '800.1.11.1',
    fields: {
      dasar: 'Rencana kerja pemeliharaan jaringan tahun 2026',
      petugas: [
        officer('I Ketut Contoh Wijana', 'Penata Muda / III-a', 'Teknisi Jaringan'),
        officer('Ni Luh Misal Asih', 'Pengatur / II-c', 'Pengelola Data'),
      ],
      untuk: 'Melaksanakan pemeliharaan perangkat jaringan',
      waktu: '30 November s.d. 2 Desember 2026',
      tempat: 'Kantor Penghubung Contoh, Singaraja',
    },
  },
  {
    house: 'diskominfos',
    kind: 'surat_undangan',
    subject: 'Undangan Bimbingan Teknis Naskah Dinas Elektronik',
    stage: 'siap_ttd',
    to: unit('dpmptsp', 'setda'),
    classification: '000.5',
    fields: {
      hari: '2026-12-08',
      pukul: '08:30',
      tempat: 'Aula Contoh',
      acara: 'Bimbingan teknis naskah dinas elektronik',
    },
  },
  {
    house: 'diskominfos',
    kind: 'keputusan',
    subject: 'Pembentukan Tim Pengelola Layanan Data',
    stage: 'siap_ttd',
    to: [],
    classification: '000.9',
  },
  {
    house: 'diskominfos',
    kind: 'surat_keterangan',
    subject: 'Keterangan Pelaksanaan Praktik Kerja Lapangan',
    stage: 'diperiksa',
    to: [],
    classification: '800.1.6',
  },
  {
    house: 'diskominfos',
    kind: 'surat_dinas',
    subject: 'Pemberitahuan Pemeliharaan Pusat Data',
    stage: 'diajukan',
    to: unit('dpmptsp', 'setda'),
    urgency: 'amat_segera',
    classification: '000.9',
    note: 'Mohon diperiksa hari ini; pemeliharaan Sabtu malam.',
    paragraphs: [
      'Kami beritahukan bahwa pusat data akan dipelihara pada hari Sabtu pukul 22.00 sampai dengan 24.00 WITA; selama itu layanan daring tidak tersedia.',
      'Naskah yang ditandatangani luring tetap tersimpan dan terkirim setelah layanan pulih.',
    ],
  },
  {
    house: 'diskominfos',
    kind: 'nota_dinas',
    subject: 'Usulan Penggantian Perangkat Jaringan',
    stage: 'diajukan',
    to: desk('kepala'),
    classification: '000.9',
    paragraphs: [
      'Bersama ini kami usulkan penggantian perangkat jaringan yang telah melampaui umur pakai, sebagaimana daftar terlampir.',
    ],
  },
  {
    house: 'diskominfos',
    kind: 'pengumuman',
    subject: 'Penerimaan Peserta Magang Semester Genap',
    stage: 'dikembalikan',
    to: [],
    classification: '800.1.6',
    note: 'Cantumkan batas waktu pendaftaran.',
    paragraphs: ['Diumumkan bahwa dinas menerima peserta magang semester genap dari perguruan tinggi di Bali.'],
  },
  {
    house: 'diskominfos',
    kind: 'surat_dinas',
    subject: 'Tanggapan atas Permohonan Integrasi Data',
    stage: 'draf',
    to: unit('dpmptsp'),
    classification: '000.9',
    paragraphs: ['Menindaklanjuti surat Saudara tentang integrasi data izin penelitian, …'],
  },
  {
    house: 'dpmptsp',
    kind: 'surat_dinas',
    subject: 'Permintaan Data Penelitian Kesehatan',
    stage: 'siap_ttd',
    to: unit('diskominfos'),
    security: 'terbatas',
    classification: '400.7',
    paragraphs: ['Kami mohon data pendukung untuk permohonan izin penelitian bidang kesehatan.'],
  },
  {
    house: 'dpmptsp',
    kind: 'memo',
    subject: 'Kesiapan Loket Layanan',
    stage: 'diajukan',
    to: desk('addresseeKepala'),
    classification: '000.1.5',
    paragraphs: ['Mohon arahan mengenai pembagian petugas loket pada pekan depan.'],
  },
]
