import { dateIn } from './notice-facts.ts'
import type { NoticeLanguage } from './notice-kinds.ts'
import type { NoticeFacts } from './write-notice.ts'

/** An invented application, so that whoever edits a template sees what an applicant will read. */
export const sampleNoticeFacts = (language: NoticeLanguage): NoticeFacts => {
  const say = (id: string, en: string) => (language === 'id' ? id : en)
  return {
    pemohon: 'Ni Wayan Contoh',
    nomor: 'SKP-2026-00042',
    jenis: say('Surat Keterangan Penelitian', 'Research permit'),
    tanggal: dateIn(language, '2026-11-26'),
    tautan: 'https://contoh.example/lacak/0123-4567-89AB-CDEF',
    opd: 'Dinas Penanaman Modal dan PTSP',
    alamat_opd: 'Jalan Contoh Nomor 2, Denpasar',
    telepon_opd: '(0361) 000002',
    surel_opd: 'dpmptsp@contoh.example',
    kunci: '0123-4567-89AB-CDEF',
    hari_layanan: '5',
    kekurangan: say(
      '1. Proposal: halaman pengesahan belum ada\n2. KTP ketua: foto tidak terbaca',
      '1. Proposal: the page of approval is missing\n2. Identity card of the leader: the photo cannot be read',
    ),
    hari_janji: dateIn(language, '2026-12-03'),
    nomor_izin: 'B.500.16.7/1/DPMPTSP/2026',
    berlaku_hingga: dateIn(language, '2027-12-03'),
    tautan_izin: 'https://contoh.example/v/0b7c2f1e-5a4d-4c3b-9e8f-7a6b5c4d3e2f',
    alasan: say('Lokasi berada di kawasan suci.', 'The place lies in a sacred area.'),
    nomor_surat: 'B.500.16.7/2/DPMPTSP/2026',
    judul_laporan: say('Laporan hasil penelitian', 'Report of the research'),
    batas_laporan: dateIn(language, '2028-01-02'),
    pesan: say('Mohon datang ke loket pada Senin pukul 09.00 WITA.', 'Please come to the counter on Monday at 9 a.m.'),
  }
}
