import { p, table } from '../../../kinds/shipped/template.ts'
import type { PermitKind } from '../permit-kind.ts'
import { commonConditions, dossier, identity, nib, paper, ptspLaw, reviewedOn, team, usual, way } from './build.ts'
import { papers } from './papers.ts'
import { amount, choice, date, form, group, help, long, rows, text, whole } from './questions.ts'
import { regency, sortOfApplication, statements } from './shared-groups.ts'

const sector = { sector: 'Ketenagakerjaan', sectorEn: 'Work' }

export const perpanjanganImta: PermitKind = {
  ...usual,
  ...sector,
  id: 'perpanjangan_imta',
  name: 'Perpanjangan Izin Mempekerjakan Tenaga Kerja Asing (IMTA)',
  nameEn: 'Extension of the permit to employ foreign workers (IMTA)',
  description: 'Bagi pemberi kerja yang lokasi kerja tenaga asingnya ada di lebih dari satu kabupaten/kota di Bali.',
  descriptionEn: 'For employers whose foreign workers work in more than one regency of Bali.',
  legalBasis: ['Peraturan Pemerintah Nomor 34 Tahun 2021 tentang Penggunaan Tenaga Kerja Asing', ptspLaw],
  code: 'IMTA',
  applicants: ['badan'],
  form: form(
    group('Pemberi kerja', 'The employer', {
      nama_perusahaan: text('Nama perusahaan', 'Name of the company'),
      bidang_usaha: text('Bidang usaha', 'Line of business', { maxLength: 160 }),
      nomor_rptka: text('Nomor pengesahan RPTKA', 'Number of the approved plan (RPTKA)', { maxLength: 100 }),
      nomor_imta: text('Nomor IMTA yang diperpanjang', 'Number of the IMTA to be extended', { maxLength: 100 }),
      berakhir: date('IMTA berakhir pada', 'The IMTA ends on'),
    }),
    group('Tenaga kerja asing', 'The foreign workers', {
      tenaga_asing: help(
        rows('Daftar tenaga kerja asing', 'List of foreign workers', {
          nama: ['Nama', 'Name', 120],
          negara: ['Kewarganegaraan', 'Nationality', 60],
          jabatan: ['Jabatan', 'Position', 120],
        }),
        'Nomor paspor cukup pada dokumen yang diunggah.',
        'Passport numbers stand in the papers; not here.',
      ),
      pendamping: rows('Tenaga kerja Indonesia pendamping', 'Indonesian counterparts', {
        nama: ['Nama', 'Name', 120],
        jabatan: ['Jabatan', 'Position', 120],
      }),
      lokasi_kerja: rows('Lokasi kerja', 'Where they work', {
        kabupaten: ['Kabupaten/Kota', 'Regency', 60],
        alamat: ['Alamat', 'Address', 200],
      }),
      lama: whole('Lama perpanjangan', 'Length of the extension', 'bulan', 12),
      alih_ilmu: long('Pelaksanaan alih pengetahuan', 'How knowledge is passed on', { maxLength: 2000 }),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    paper('imta_lama', 'IMTA yang diperpanjang', 'The IMTA to be extended'),
    paper('rptka', 'Pengesahan RPTKA', 'Approved plan (RPTKA)'),
    paper('paspor', 'Paspor dan izin tinggal tenaga kerja asing', 'Passports and stay permits'),
    paper('dana', 'Bukti pembayaran dana kompensasi', 'Proof of the compensation fee'),
    dossier('laporan_alih', 'Laporan pendidikan dan pelatihan pendamping', 'Report on the training of counterparts'),
  ],
  steps: way({
    teams: [
      team(
        'disnakeresdm',
        2,
        'Apakah kewajiban pemberi kerja dan alih pengetahuan telah dipenuhi?',
        'Has the employer met its duties, and is knowledge passed on?',
      ),
    ],
  }),
  serviceDays: 4,
  fee: { amount: 0, note: 'Dana kompensasi penggunaan tenaga kerja asing dibayar sesuai peraturan.' },
  validity: { months: 12 },
  conditions: [
    'Tenaga kerja asing hanya dipekerjakan pada jabatan dan lokasi yang tercantum.',
    ...commonConditions,
    'Melaporkan penggunaan tenaga kerja asing setiap 6 (enam) bulan.',
    reviewedOn,
  ],
  papers: papers({
    title: 'PERPANJANGAN IZIN MEMPEKERJAKAN TENAGA KERJA ASING',
    called: 'perpanjangan izin mempekerjakan tenaga kerja asing',
    classification: '500.15.5.6',
    shows: ['nama_perusahaan', 'bidang_usaha', 'nomor_rptka', 'nomor_imta'],
    grant: [
      p('untuk mempekerjakan tenaga kerja asing selama {lama} terhitung sejak {berakhir}:'),
      table('tenaga_asing'),
      p('di:'),
      table('lokasi_kerja'),
    ],
  }),
  publicFields: ['nama_perusahaan', 'bidang_usaha', 'lama'],
}

export const penyediaPekerja: PermitKind = {
  ...usual,
  ...sector,
  id: 'penyedia_pekerja',
  name: 'Izin Operasional Perusahaan Penyedia Jasa Pekerja',
  nameEn: 'Permit to run a company that provides workers',
  description: 'Bagi perusahaan alih daya yang menyediakan pekerja di wilayah Provinsi Bali.',
  descriptionEn: 'For companies that provide workers to others in the province of Bali.',
  legalBasis: [
    'Peraturan Pemerintah Nomor 35 Tahun 2021 tentang Perjanjian Kerja Waktu Tertentu, Alih Daya, Waktu Kerja dan Waktu Istirahat, dan Pemutusan Hubungan Kerja',
    ptspLaw,
  ],
  code: 'IOPJ',
  applicants: ['badan'],
  form: form(
    group('Perusahaan', 'The company', {
      ...sortOfApplication,
      nama_perusahaan: text('Nama perusahaan', 'Name of the company'),
      kabupaten: regency('Kabupaten/Kota kantor', 'Regency of the office'),
      alamat_kantor: text('Alamat kantor', 'Address of the office', { maxLength: 300 }),
      modal: amount('Modal disetor', 'Paid-up capital', 'rupiah', 1_000_000_000_000),
      pegawai_tetap: whole('Jumlah pegawai tetap', 'Permanent staff', 'orang', 10_000),
    }),
    group('Jasa', 'The services', {
      jasa: rows('Jenis pekerjaan yang disediakan', 'Work that is provided', {
        jenis: ['Jenis pekerjaan', 'Kind of work', 120],
        jumlah: ['Jumlah pekerja', 'Number of workers', 40],
      }),
      perjanjian: choice('Bentuk perjanjian kerja', 'Kind of contract with the workers', {
        pkwt: ['Waktu tertentu (PKWT)', 'For a time (PKWT)'],
        pkwtt: ['Waktu tidak tertentu (PKWTT)', 'Without end (PKWTT)'],
      }),
      jaminan: long('Jaminan sosial dan perlindungan pekerja', 'Social security and protection', { maxLength: 2000 }),
      wilayah: text('Wilayah kerja', 'Where they work', { maxLength: 200 }),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    paper('bpjs', 'Bukti kepesertaan BPJS', 'Proof of social insurance (BPJS)'),
    paper('wlkp', 'Wajib lapor ketenagakerjaan (WLKP)', 'Mandatory report on work (WLKP)'),
    dossier('contoh_perjanjian', 'Contoh perjanjian kerja', 'Sample of the contract'),
    paper('kantor', 'Bukti penguasaan kantor', 'Title to the office'),
    paper('izin_lama', 'Izin yang diperpanjang', 'The permit to be extended', {
      when: { field: 'jenis_permohonan', in: ['perpanjangan', 'perubahan'] },
    }),
  ],
  steps: way({
    teams: [
      team(
        'disnakeresdm',
        4,
        'Apakah kantor, perjanjian kerja, dan jaminan sosial memenuhi syarat?',
        'Are office, contracts and insurance as they must be?',
        'optional',
      ),
    ],
  }),
  serviceDays: 7,
  validity: { months: 60 },
  conditions: [
    ...commonConditions,
    'Upah dan jaminan sosial pekerja dibayar tepat waktu.',
    'Mendaftarkan setiap perjanjian penyediaan jasa pekerja.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN OPERASIONAL PERUSAHAAN PENYEDIA JASA PEKERJA',
    called: 'izin operasional perusahaan penyedia jasa pekerja',
    classification: '500.16.2.6',
    shows: ['nama_perusahaan', 'kabupaten', 'alamat_kantor', 'pegawai_tetap', 'wilayah'],
    grant: [p('untuk menyediakan jasa pekerja dengan jenis pekerjaan:'), table('jasa')],
  }),
  publicFields: ['nama_perusahaan', 'kabupaten', 'wilayah'],
}
