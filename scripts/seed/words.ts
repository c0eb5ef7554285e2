import type { Chance } from './chance.ts'

/** Words of official letters, the most frequent first; nothing in them names a person or a real event. */
const usual =
  `dan yang di untuk dengan pada kegiatan rapat koordinasi pelaksanaan kepada data laporan tahun surat pemerintah daerah provinsi undangan
  permohonan penyampaian hal tersebut agar dalam bersama ini kami saudara sebagai berikut sesuai ketentuan anggaran program kerja pegawai
  perangkat dinas hasil evaluasi tindak lanjut pemeriksaan bulan tanggal pukul tempat acara peserta bahan dokumen arsip layanan masyarakat
  pembangunan pengelolaan keuangan penyusunan rencana jadwal pelatihan narasumber sekretariat bidang seksi bagian kepala tim panitia
  pengadaan barang jasa kontrak penilaian kinerja disiplin cuti kenaikan pangkat jabatan mutasi pensiun tunjangan perjalanan tugas
  monitoring pengawasan pembinaan sosialisasi penerapan sistem informasi jaringan aplikasi keamanan digital statistik kependudukan kesehatan
  pendidikan pertanian perikanan kehutanan lingkungan pariwisata kebudayaan perdagangan industri koperasi tenaga sosial perhubungan
  penanaman modal perizinan energi pangan perumahan jalan jembatan irigasi air bersih sampah banjir bencana desa adat banjar subak pura
  upacara pawai festival lomba peringatan hari besar nasional penghargaan bantuan hibah dana alokasi perubahan penetapan peraturan keputusan
  rancangan pembahasan dewan komisi fraksi sidang jawaban tanggapan klarifikasi konfirmasi verifikasi validasi rekonsiliasi inventarisasi
  aset tanah gedung kendaraan peminjaman ruang sewa pemeliharaan perbaikan kunjungan studi banding delegasi kerja sama nota kesepahaman`
    .split(/\s+/)
    .filter(Boolean)

const openings = 'b c d g j k l m n p r s t w ng ny'.split(' ')
const vowels = 'a a a i i u u e o'.split(' ')
const closings = ['', '', '', 'n', 'ng', 'r', 's', 't', 'k', 'h', 'm', 'l']

/** A word that sounds Indonesian and means nothing. */
const invented = (chance: Chance): string =>
  Array.from({ length: 2 + chance.below(3) }, (_, n) => {
    const closing = n === 0 ? '' : chance.pick(closings)
    return chance.pick(openings) + chance.pick(vowels) + closing
  }).join('')

export interface Words {
  /** Frequent ones come first. */
  list: readonly string[]
  sentence(length: number): string
  /** Of two or three sentences; from a pool, as an office writes the same things again and again. */
  paragraph(): string
  /** Some words without a stop, the first one large. */
  title(length: number): string
}

/** The language of one province: the same seed speaks the same. */
export const words = (chance: Chance, { vocabulary = 9000, pool = 4000 } = {}): Words => {
  const list = [...new Set([...usual, ...Array.from({ length: vocabulary }, () => invented(chance))])]
  const some = (length: number) => Array.from({ length }, () => chance.zipf(list)).join(' ')
  const large = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = (length: number) => `${large(some(length))}.`
  const paragraphs = Array.from({ length: pool }, () =>
    Array.from({ length: 2 + chance.below(2) }, () => sentence(9 + chance.below(14))).join(' '),
  )
  return { list, sentence, paragraph: () => chance.zipf(paragraphs), title: (length) => large(some(length)) }
}
