import type { LetterContent } from '../../src/domain/letter.ts'
import { demoPositionId, demoUnitId } from '../support/province-data.ts'

const occasions = [
  'Undangan rapat koordinasi',
  'Permohonan data',
  'Penyampaian laporan',
  'Rapat evaluasi',
  'Pemberitahuan jadwal',
  'Permintaan narasumber',
  'Tindak lanjut pemeriksaan',
  'Usulan kegiatan',
  'Peminjaman ruang',
  'Pengantar berkas',
]
const matters = [
  'layanan digital',
  'tata naskah',
  'jaringan kantor',
  'arsip dinamis',
  'keterbukaan informasi',
  'perizinan usaha',
  'pelatihan pegawai',
  'anggaran perubahan',
  'satu data',
  'keamanan informasi',
  'pengadaan perangkat',
]
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]
const sentences = [
  'Sehubungan dengan pelaksanaan program kerja tahun berjalan, bersama ini kami sampaikan hal-hal yang perlu mendapat perhatian Saudara.',
  'Setiap perangkat daerah menunjuk seorang penghubung yang dapat dihubungi pada jam kerja maupun di luar jam kerja.',
  'Bahan disampaikan paling lambat tiga hari kerja sebelum kegiatan agar dapat dihimpun dan dipelajari lebih dahulu.',
  'Hasil pembahasan dituangkan dalam risalah dan disampaikan kepada seluruh peserta untuk ditindaklanjuti.',
  'Ketersediaan jaringan dan kesiapan sumber daya manusia di lingkungan masing-masing agar diperiksa sebelumnya.',
  'Apabila terdapat perubahan tempat atau waktu, pemberitahuan akan disampaikan melalui sekretariat.',
  'Biaya yang timbul dibebankan pada anggaran masing-masing perangkat daerah sesuai ketentuan.',
]
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!

/** The text of a letter, about 1,500 characters: the same index gives the same words. Two subjects of ten name a meeting (rapat). */
export const inventedContent = (index: number): LetterContent => ({
  kind: 'surat_dinas',
  subject: `${at(occasions, index)} ${at(matters, index * 3 + Math.floor(index / 10))} bulan ${at(months, Math.floor(index / 7))}`,
  body: {
    type: 'doc',
    content: [0, 1, 2].map((part) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: [0, 1, 2, 3].map((n) => at(sentences, index + part * 3 + n)).join(' ') }],
    })),
  },
  addressees: [{ type: 'unit', unitId: demoUnitId.dpmptsp }],
  copies: [],
  security: 'biasa',
  urgency: index % 9 === 0 ? 'segera' : 'biasa',
  classification: '000.9',
  attachments: [],
  signatory: { positionId: demoPositionId.kepala, onBehalfOf: null },
  reviewers: [demoPositionId.verifikator],
})
