import type { DemoPart } from '../../tests/support/province-data.ts'

/** How far a sample case has come when somebody opens the demonstration. */
export type CaseStage = 'masuk' | 'dikembalikan' | 'telaah' | 'teknis' | 'naskah' | 'siap_ttd' | 'terbit' | 'ditarik'

export interface SamplePermit {
  kind: string
  /** Invented, like everybody here. */
  name: string
  organisation?: string
  /** Days before the demonstration is opened on which it was handed in. */
  daysAgo: number
  stage: CaseStage
  /** Why it went back, or was withdrawn. */
  reason?: string
  /** At `teknis`: agencies that have answered already. */
  answered?: DemoPart[]
}

/** Some weeks at the counter of DPMPTSP: several kinds, stages and ages; one is late, one is with its applicant, one waits for the head. */
export const samplePermits: SamplePermit[] = [
  { kind: 'penelitian', name: 'Ni Luh Pertiwi Contohdewi', daysAgo: 30, stage: 'terbit' },
  {
    kind: 'seni_budaya',
    name: 'I Made Gambelan Misalan',
    organisation: 'Sanggar Contoh',
    daysAgo: 26,
    stage: 'terbit',
  },
  { kind: 'ternak', name: 'I Ketut Lembu Rekaan', organisation: 'CV Ternak Contoh', daysAgo: 22, stage: 'terbit' },
  {
    kind: 'rumah_sakit_b',
    name: 'Ni Made Sehat Umpama',
    organisation: 'PT Sehat Contoh',
    daysAgo: 28,
    stage: 'teknis',
  },
  // Nobody has looked at it since: it is late.
  {
    kind: 'penelitian',
    name: 'I Wayan Tunggu Andaian',
    organisation: 'Universitas Contoh',
    daysAgo: 21,
    stage: 'teknis',
  },
  { kind: 'trayek', name: 'I Gede Jalan Fiksi', organisation: 'PT Angkutan Contoh', daysAgo: 17, stage: 'naskah' },
  {
    kind: 'sipi',
    name: 'I Nyoman Segara Ujian',
    organisation: 'CV Laut Contoh',
    daysAgo: 16,
    stage: 'dikembalikan',
    reason: 'Bukti kepemilikan kapal tidak terbaca; mohon dipindai ulang.',
  },
  {
    kind: 'penelitian',
    name: 'Ni Putu Kaji Contohsari',
    organisation: 'Institut Contoh',
    daysAgo: 9,
    stage: 'siap_ttd',
  },
  { kind: 'pertunjukan_pariwisata', name: 'Ni Komang Legong Rekaan', daysAgo: 8, stage: 'naskah' },
  { kind: 'air_tanah', name: 'I Kadek Sumur Misal', organisation: 'PT Tirta Contoh', daysAgo: 12, stage: 'teknis' },
  { kind: 'pertambangan', name: 'I Made Batu Umpama', organisation: 'CV Batu Contoh', daysAgo: 11, stage: 'teknis' },
  {
    kind: 'operasional_sekolah',
    name: 'Ni Wayan Guru Andai',
    organisation: 'Yayasan Contoh',
    daysAgo: 13,
    stage: 'teknis',
  },
  {
    kind: 'lokasi_perairan',
    name: 'I Gede Pesisir Fiksi',
    organisation: 'PT Pantai Contoh',
    daysAgo: 10,
    stage: 'teknis',
  },
  { kind: 'pembudidayaan_ikan', name: 'I Ketut Tambak Contoh', daysAgo: 7, stage: 'teknis' },
  { kind: 'siup_tangkap', name: 'I Wayan Jala Rekaan', daysAgo: 6, stage: 'teknis' },
  { kind: 'industri_kayu', name: 'Ni Made Jati Misal', organisation: 'UD Kayu Contoh', daysAgo: 6, stage: 'teknis' },
  {
    kind: 'penyedia_pekerja',
    name: 'I Putu Karya Ujian',
    organisation: 'PT Kerja Contoh',
    daysAgo: 5,
    stage: 'teknis',
  },
  {
    kind: 'perpanjangan_imta',
    name: 'Ni Kadek Asing Umpama',
    organisation: 'PT Wisata Contoh',
    daysAgo: 4,
    stage: 'teknis',
  },
  {
    kind: 'penelitian',
    name: 'I Nyoman Ulang Andaian',
    daysAgo: 4,
    stage: 'dikembalikan',
    reason: 'Proposal belum memuat metode penelitian.',
  },
  { kind: 'sikpi', name: 'I Gede Angkut Fiksi', organisation: 'CV Kapal Contoh', daysAgo: 3, stage: 'teknis' },
  { kind: 'seni_budaya', name: 'Ni Luh Tari Contohwati', daysAgo: 2, stage: 'teknis' },
  {
    kind: 'ternak',
    name: 'I Made Sapi Rekaan',
    organisation: 'UD Sapi Contoh',
    daysAgo: 2,
    stage: 'ditarik',
    reason: 'Pemohon membatalkan pengiriman.',
  },
  { kind: 'penelitian', name: 'Ni Wayan Baru Misal', organisation: 'Politeknik Contoh', daysAgo: 1, stage: 'masuk' },
  {
    kind: 'pengelolaan_perairan',
    name: 'I Ketut Ombak Ujian',
    organisation: 'PT Samudra Contoh',
    daysAgo: 1,
    stage: 'masuk',
  },
  { kind: 'penelitian', name: 'I Putu Pagi Umpama', daysAgo: 0, stage: 'masuk' },
]
