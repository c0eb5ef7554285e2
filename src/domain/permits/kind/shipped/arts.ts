import { p } from '../../../kinds/shipped/template.ts'
import type { PermitKind } from '../permit-kind.ts'
import { commonConditions, dossier, identity, paper, ptspLaw, team, usual, way } from './build.ts'
import { papers } from './papers.ts'
import { choice, date, form, group, long, optional, rows, text, whole } from './questions.ts'
import { place, statements } from './shared-groups.ts'

const artists = {
  nama_sanggar: text('Nama sanggar, sekaa, atau penyelenggara', 'Name of the troupe or organiser'),
  nama_kegiatan: text('Nama pertunjukan atau kegiatan', 'Name of the performance or event'),
}

/** Both agencies are asked at once: what is shown to guests must neither harm the art nor the guests. */
export const rekomendasiPertunjukan: PermitKind = {
  ...usual,
  id: 'pertunjukan_pariwisata',
  name: 'Rekomendasi Pertunjukan Kesenian untuk Pariwisata',
  nameEn: 'Recommendation of performances for tourism',
  sector: 'Kebudayaan dan Pariwisata',
  sectorEn: 'Culture and tourism',
  description: 'Bagi sanggar, sekaa, dan usaha pariwisata yang mempertunjukkan kesenian Bali kepada wisatawan.',
  descriptionEn: 'For troupes and tourism businesses that show Balinese arts to visitors.',
  legalBasis: [
    'Peraturan Daerah Provinsi Bali Nomor 4 Tahun 2020 tentang Penguatan dan Pemajuan Kebudayaan Bali',
    ptspLaw,
  ],
  code: 'RPK',
  applicants: ['perorangan', 'kelompok', 'badan'],
  form: form(
    group('Pertunjukan', 'The performance', {
      ...artists,
      jenis_seni: choice('Jenis kesenian', 'Kind of art', {
        tari: ['Tari', 'Dance'],
        tabuh: ['Tabuh atau karawitan', 'Music'],
        teater: ['Teater atau wayang', 'Theatre or shadow play'],
        kolosal: ['Pertunjukan kolosal', 'Large-scale show'],
      }),
      sifat: choice('Sifat tari atau pertunjukan', 'Character', {
        bebali: ['Bebali', 'Bebali (semi-sacred)'],
        balih_balihan: ['Balih-balihan', 'Balih-balihan (for show)'],
      }),
      ringkasan: long('Ringkasan pertunjukan', 'Summary of the performance'),
      jumlah_seniman: whole('Jumlah seniman', 'Number of artists', 'orang', 2000),
    }),
    group('Waktu dan tempat', 'Time and place', {
      ...place,
      mulai: date('Tanggal mulai', 'First day', { 'x-notBefore': 'hari_ini' }),
      selesai: date('Tanggal selesai', 'Last day', { 'x-notBefore': 'mulai' }),
      jadwal: rows('Jadwal pertunjukan', 'Times of performance', {
        hari: ['Hari atau tanggal', 'Day or date', 60],
        pukul: ['Pukul', 'Time', 40],
        lakon: ['Tari atau lakon', 'Dance or play', 120],
      }),
      penonton: whole('Perkiraan penonton setiap pertunjukan', 'Expected audience of each', 'orang', 20_000),
    }),
    statements(),
  ),
  documents: [
    dossier('proposal', 'Proposal dan sinopsis pertunjukan', 'Proposal and synopsis'),
    paper('daftar_seniman', 'Daftar seniman dan surat kesediaannya', 'List of artists and their consent'),
    paper('tanda_sanggar', 'Tanda daftar sanggar atau sekaa', 'Registration of the troupe', { required: false }),
    paper('persetujuan_tempat', 'Persetujuan pengelola tempat', 'Consent of who keeps the place'),
    ...identity,
  ],
  steps: way({
    teams: [
      team(
        'disbud',
        2,
        'Apakah pertunjukan menjaga kesucian dan pakem kesenian Bali?',
        'Does it keep what is sacred and the standards of the art?',
      ),
      team(
        'dispar',
        2,
        'Apakah tempat dan penyelenggaraan layak bagi wisatawan?',
        'Are place and organisation fit for visitors?',
        'optional',
      ),
    ],
  }),
  serviceDays: 5,
  validity: { months: 12 },
  conditions: [
    'Tari dan benda yang disakralkan (wali) tidak dipertunjukkan untuk kepentingan pariwisata.',
    ...commonConditions,
    'Seniman memperoleh imbalan dan perlindungan yang layak.',
  ],
  papers: papers({
    title: 'REKOMENDASI PERTUNJUKAN KESENIAN',
    called: 'rekomendasi pertunjukan kesenian untuk pariwisata',
    classification: '400.6.2.6',
    shows: ['nama_sanggar', 'nama_kegiatan', 'jenis_seni', 'sifat', 'kabupaten', 'alamat_lokasi', 'jumlah_seniman'],
    grant: [p('untuk mempertunjukkan “{nama_kegiatan}” mulai {mulai} sampai dengan {selesai}.')],
  }),
  publicFields: ['nama_kegiatan', 'nama_sanggar', 'jenis_seni', 'kabupaten', 'mulai', 'selesai'],
}

export const rekomendasiSeniBudaya: PermitKind = {
  ...usual,
  id: 'seni_budaya',
  name: 'Rekomendasi Kegiatan Seni Budaya',
  nameEn: 'Recommendation of an event of art and culture',
  sector: 'Kebudayaan dan Pariwisata',
  sectorEn: 'Culture and tourism',
  description: 'Bagi penyelenggara festival, pameran, lomba, dan misi kesenian ke luar daerah atau luar negeri.',
  descriptionEn: 'For festivals, exhibitions, contests, and art missions elsewhere in the country or abroad.',
  legalBasis: ['Undang-Undang Nomor 5 Tahun 2017 tentang Pemajuan Kebudayaan', ptspLaw],
  code: 'RSB',
  applicants: ['perorangan', 'kelompok', 'badan'],
  form: form(
    group('Kegiatan', 'The event', {
      ...artists,
      jenis_kegiatan: choice('Jenis kegiatan', 'Kind of event', {
        festival: ['Festival atau pergelaran', 'Festival'],
        pameran: ['Pameran', 'Exhibition'],
        lomba: ['Lomba', 'Contest'],
        misi: ['Misi kesenian ke luar Bali', 'Art mission beyond Bali'],
      }),
      tujuan: long('Maksud dan tujuan', 'Aims'),
      peserta: whole('Jumlah peserta', 'Number of participants', 'orang', 50_000),
      pembiayaan: optional(text('Sumber pembiayaan', 'Who pays')),
    }),
    group('Waktu dan tempat', 'Time and place', {
      tempat: text('Tempat kegiatan', 'Place of the event', { maxLength: 300 }),
      mulai: date('Tanggal mulai', 'First day', { 'x-notBefore': 'hari_ini' }),
      selesai: date('Tanggal selesai', 'Last day', { 'x-notBefore': 'mulai' }),
      materi: rows('Materi yang ditampilkan', 'What is shown', {
        nama: ['Nama karya atau kesenian', 'Work or art', 160],
        asal: ['Daerah asal', 'Where it comes from', 120],
      }),
    }),
    statements(),
  ),
  documents: [
    dossier('proposal', 'Proposal kegiatan', 'Proposal of the event'),
    paper('undangan', 'Undangan dari penyelenggara di luar Bali', 'Invitation of the organiser beyond Bali', {
      when: { field: 'jenis_kegiatan', in: ['misi'] },
    }),
    paper('daftar_peserta', 'Daftar peserta', 'List of participants'),
    ...identity,
  ],
  steps: way({
    teams: [
      team(
        'disbud',
        2,
        'Apakah materi sesuai dengan nilai dan pakem kebudayaan Bali?',
        'Does what is shown agree with the values of Balinese culture?',
      ),
    ],
  }),
  serviceDays: 4,
  validity: { months: 6 },
  conditions: [
    ...commonConditions,
    'Penyelenggara menyampaikan laporan tertulis setelah kegiatan selesai.',
    'Penggunaan produk lokal dan pembatasan plastik sekali pakai dilaksanakan selama kegiatan.',
  ],
  papers: papers({
    title: 'REKOMENDASI KEGIATAN SENI BUDAYA',
    called: 'rekomendasi kegiatan seni budaya',
    classification: '400.6.2.6',
    shows: ['nama_sanggar', 'nama_kegiatan', 'jenis_kegiatan', 'tempat', 'peserta'],
    grant: [p('untuk menyelenggarakan kegiatan “{nama_kegiatan}” mulai {mulai} sampai dengan {selesai}.')],
  }),
  reminders: {
    ...usual.reminders,
    report: { title: 'Laporan kegiatan', titleEn: 'Report of the event', daysAfterEnd: 30 },
  },
  publicFields: ['nama_kegiatan', 'jenis_kegiatan', 'tempat', 'mulai', 'selesai'],
}
