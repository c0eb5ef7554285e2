import { ol, p, table } from '../../../kinds/shipped/template.ts'
import type { PermitKind } from '../permit-kind.ts'
import { dossier, identity, paper, photo, team, truth, usual, way } from './build.ts'
import { papers } from './papers.ts'
import {
  agree,
  choice,
  date,
  email,
  form,
  group,
  help,
  long,
  onlyIf,
  optional,
  rows,
  text,
  whole,
} from './questions.ts'

/**
 * Surat Keterangan Penelitian. Permendagri 3/2018: by the governor through the DPMPTSP; Kesbangpol studies the negative impact and
 * nothing else. Fee, days, validity and the day of the report are a plausible beginning [guess].
 */
export const suratKeteranganPenelitian: PermitKind = {
  ...usual,
  id: 'penelitian',
  name: 'Surat Keterangan Penelitian',
  nameEn: 'Research permit',
  sector: 'Penelitian',
  sectorEn: 'Research',
  description:
    'Bagi peneliti, mahasiswa, kelompok, lembaga, dan badan usaha yang melakukan penelitian di wilayah Provinsi Bali atau di lebih dari satu kabupaten/kota. Tidak diperlukan untuk penelitian yang dibiayai APBN atau APBD dan untuk tugas akhir di dalam negeri yang dilakukan di kampus sendiri.',
  descriptionEn:
    'For researchers, students, groups, institutes and companies that do research in the province of Bali or in more than one of its regencies. Not needed for research paid by the national or regional budget, nor for a final paper within the own campus.',
  legalBasis: [
    'Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2018 tentang Penerbitan Surat Keterangan Penelitian',
    'Peraturan Menteri Dalam Negeri Nomor 138 Tahun 2017 tentang Penyelenggaraan Pelayanan Terpadu Satu Pintu Daerah',
  ],
  code: 'SKP',
  applicants: ['perorangan', 'kelompok', 'badan'],
  form: form(
    group('Penelitian', 'The research', {
      jenis_permohonan: choice('Jenis permohonan', 'Kind of application', {
        baru: ['Penelitian baru', 'New research'],
        perpanjangan: ['Perpanjangan penelitian', 'Extension of research'],
      }),
      judul: help(
        text('Judul penelitian', 'Title of the research', { minLength: 10, maxLength: 300 }),
        'Sama dengan judul pada proposal, dalam bahasa Indonesia.',
        'As in the proposal, in Indonesian.',
      ),
      bidang: choice('Bidang penelitian', 'Field of research', {
        sosial: ['Sosial dan budaya', 'Society and culture'],
        ekonomi: ['Ekonomi dan pariwisata', 'Economy and tourism'],
        kesehatan: ['Kesehatan', 'Health'],
        pendidikan: ['Pendidikan', 'Education'],
        lingkungan: ['Lingkungan dan sumber daya alam', 'Environment and natural resources'],
        teknologi: ['Teknologi', 'Technology'],
        pemerintahan: ['Hukum dan pemerintahan', 'Law and government'],
        lain: ['Bidang lain', 'Another field'],
      }),
      bidang_lain: onlyIf('bidang', ['lain'], text('Bidang lainnya', 'Which field')),
      latar_belakang: long('Latar belakang', 'Background'),
      maksud: long('Maksud dan tujuan', 'Aims'),
      ruang_lingkup: long('Ruang lingkup', 'Scope'),
      sasaran: long('Sasaran atau objek penelitian', 'Target of the research', { maxLength: 2000 }),
      metode: long('Metode penelitian', 'Method'),
      hasil: long('Hasil yang diharapkan', 'Expected result', { maxLength: 2000 }),
    }),
    group('Waktu dan tempat', 'Time and place', {
      mulai: date('Tanggal mulai', 'First day', { 'x-notBefore': 'hari_ini' }),
      selesai: date('Tanggal selesai', 'Last day', { 'x-notBefore': 'mulai' }),
      lokasi: help(
        rows('Tempat penelitian', 'Places of the research', {
          kabupaten: ['Kabupaten/Kota', 'Regency or city', 60],
          tempat: ['Kecamatan, desa, atau instansi', 'District, village or institution', 200],
        }),
        'Satu baris untuk setiap kabupaten atau kota.',
        'One row for each regency or city.',
      ),
      responden: optional(whole('Jumlah responden', 'Number of respondents', 'orang', 1_000_000)),
    }),
    group('Peneliti', 'Researchers', {
      lembaga: help(
        text('Lembaga atau perguruan tinggi asal', 'Home institution or university'),
        'Peneliti mandiri menulis “Mandiri”.',
        'Independent researchers write “Mandiri”.',
      ),
      pekerjaan: text('Pekerjaan atau jabatan', 'Occupation or position', { maxLength: 120 }),
      kebangsaan: choice('Kewarganegaraan', 'Nationality', {
        wni: ['Warga Negara Indonesia', 'Indonesian'],
        wna: ['Warga negara asing', 'Foreign'],
      }),
      izin_brin: onlyIf(
        'kebangsaan',
        ['wna'],
        text('Nomor izin penelitian asing (BRIN)', 'Number of the foreign research permit (BRIN)', { maxLength: 100 }),
      ),
      anggota: onlyIf(
        'pemohon',
        ['kelompok', 'badan'],
        help(
          rows('Anggota peneliti', 'Members of the team', {
            nama: ['Nama', 'Name', 120],
            lembaga: ['Lembaga', 'Institution', 160],
            tugas: ['Tugas', 'Task', 120],
          }),
          'Ketua di baris pertama. NIK tidak perlu ditulis di sini.',
          'The leader in the first row. No identity numbers here.',
        ),
      ),
      penanggung_jawab: text('Penanggung jawab penelitian', 'Who answers for the research', { maxLength: 120 }),
      surel_lembaga: optional(email('Surel lembaga', 'E-mail of the institution', { 'x-personal': true })),
    }),
    group('Pernyataan', 'Statements', {
      taat_hukum: agree(
        'Saya menaati dan tidak melanggar ketentuan peraturan perundang-undangan.',
        'I obey the law and do not act against it.',
      ),
      data_benar: agree(
        'Data dan dokumen yang saya sampaikan benar dan sah.',
        'What I state and hand in is true and valid.',
      ),
      sanggup_lapor: agree(
        'Saya menyampaikan laporan hasil penelitian setelah penelitian selesai.',
        'I shall hand in a report of the results when the research has ended.',
      ),
    }),
  ),
  documents: [
    dossier('proposal', 'Proposal penelitian dalam bahasa Indonesia', 'Research proposal in Indonesian', {
      help: 'Memuat latar belakang, maksud dan tujuan, ruang lingkup, jangka waktu, nama peneliti, sasaran, metode, lokasi, dan hasil yang diharapkan.',
      helpEn: 'With background, aims, scope, duration, researchers, target, method, place and expected result.',
    }),
    paper(
      'pernyataan_taat',
      'Surat pernyataan menaati peraturan perundang-undangan, bermeterai',
      'Statement to obey the law, with duty stamp',
    ),
    truth,
    ...identity,
    photo,
    paper(
      'pengantar',
      'Surat pengantar dari lembaga atau perguruan tinggi',
      'Letter of the institution or university',
      {
        required: false,
      },
    ),
    paper('izin_brin', 'Izin penelitian asing (BRIN)', 'Foreign research permit (BRIN)', {
      when: { field: 'kebangsaan', in: ['wna'] },
    }),
    paper('skp_lama', 'Surat keterangan penelitian yang diperpanjang', 'The research permit to be extended', {
      when: { field: 'jenis_permohonan', in: ['perpanjangan'] },
    }),
    dossier('laporan_sementara', 'Laporan kemajuan penelitian', 'Progress report', {
      when: { field: 'jenis_permohonan', in: ['perpanjangan'] },
    }),
  ],
  steps: way({
    teams: [
      team(
        'kesbangpol',
        3,
        'Adakah dampak negatif penelitian ini bagi ketenteraman, ketertiban, dan keutuhan masyarakat?',
        'Has this research a negative impact on the peace, order and unity of society?',
        'optional',
      ),
    ],
  }),
  serviceDays: 5,
  validity: { months: 12 },
  conditions: [
    'Sebelum melakukan penelitian, peneliti melapor kepada Bupati/Wali Kota setempat atau pejabat yang ditunjuk.',
    'Penelitian tidak menyimpang dari judul, maksud, dan lokasi yang tercantum dalam surat ini.',
    'Peneliti menaati peraturan perundang-undangan serta menghormati adat istiadat, kearifan lokal, dan kesucian tempat suci di Bali.',
    'Apabila masa berlaku berakhir dan penelitian belum selesai, perpanjangan diajukan paling lambat 14 (empat belas) hari sebelumnya.',
    'Hasil penelitian dilaporkan kepada Gubernur melalui Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu dan Badan Kesatuan Bangsa dan Politik.',
    'Surat keterangan ini dicabut dan dinyatakan tidak berlaku apabila pemegang tidak menaati ketentuan tersebut di atas.',
  ],
  papers: papers({
    title: 'SURAT KETERANGAN PENELITIAN',
    called: 'surat keterangan penelitian',
    classification: '000.9.5.6',
    opening: [
      p('Dasar:'),
      ol('{dasar_hukum}', 'permohonan nomor {nomor_permohonan} tanggal {tanggal_permohonan};', '{rekomendasi}'),
      p('Dengan ini memberikan surat keterangan penelitian kepada:'),
    ],
    shows: [
      'lembaga',
      'pekerjaan',
      'kebangsaan',
      'izin_brin',
      'penanggung_jawab',
      'judul',
      'bidang',
      'bidang_lain',
      'maksud',
    ],
    grant: [
      p('untuk melakukan penelitian mulai {mulai} sampai dengan {selesai} di:'),
      table('lokasi'),
      table('anggota'),
    ],
    closing: p('Demikian surat keterangan penelitian ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  }),
  reminders: {
    beforeDue: 1,
    beforeExpiry: [30, 7],
    report: { title: 'Laporan hasil penelitian', titleEn: 'Report of the results', daysAfterEnd: 30 },
  },
  publicFields: ['judul', 'bidang', 'lembaga', 'mulai', 'selesai', 'lokasi'],
}
