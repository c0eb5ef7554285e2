import { p } from '../../../kinds/shipped/template.ts'
import type { PermitKind } from '../permit-kind.ts'
import {
  commonConditions,
  dossier,
  identity,
  nib,
  oldPermit,
  paper,
  ptspLaw,
  reviewedOn,
  team,
  usual,
  way,
} from './build.ts'
import { papers } from './papers.ts'
import { amount, choice, form, group, help, long, onlyIf, optional, rows, text, whole } from './questions.ts'
import { place, regency, sortOfApplication, statements } from './shared-groups.ts'

const sector = { sector: 'Kelautan dan Perikanan', sectorEn: 'Sea and fisheries' }
const law = [
  'Undang-Undang Nomor 45 Tahun 2009 tentang Perubahan atas Undang-Undang Nomor 31 Tahun 2004 tentang Perikanan',
  ptspLaw,
]

/** A boat as its papers describe it. */
const boat = group('Kapal', 'The boat', {
  nama_kapal: text('Nama kapal', 'Name of the boat', { maxLength: 100 }),
  tanda_selar: text('Tanda selar atau nomor pas', 'Registration mark', { maxLength: 60 }),
  ukuran_gt: amount('Ukuran kapal', 'Size of the boat', 'GT', 30),
  mesin: text('Merek dan daya mesin', 'Engine and its power', { maxLength: 120 }),
  bahan: choice('Bahan kapal', 'Built of', {
    kayu: ['Kayu', 'Wood'],
    fiber: ['Serat kaca', 'Fibreglass'],
    besi: ['Besi atau baja', 'Iron or steel'],
  }),
  pangkalan: text('Pelabuhan pangkalan', 'Home port', { maxLength: 120 }),
})
const boatPapers = [
  paper('grosse', 'Gross akta atau pas kapal', 'Title or pass of the boat'),
  paper('surat_ukur', 'Surat ukur kapal', 'Tonnage certificate'),
  paper('foto_kapal', 'Foto kapal dari samping', 'Photograph of the boat from the side', {
    accept: ['jpeg', 'png'],
  }),
]

export const pembudidayaanIkan: PermitKind = {
  ...usual,
  ...sector,
  id: 'pembudidayaan_ikan',
  name: 'Izin Usaha Pembudidayaan Ikan',
  nameEn: 'Permit for fish farming',
  description: 'Bagi usaha pembesaran dan pembenihan ikan di laut, payau, dan tawar lintas kabupaten/kota.',
  descriptionEn: 'For hatcheries and farms in the sea, brackish and fresh water that reach over regencies.',
  legalBasis: law,
  code: 'IPI',
  applicants: ['perorangan', 'kelompok', 'badan'],
  form: form(
    group('Usaha', 'The business', {
      ...sortOfApplication,
      nama_usaha: text('Nama usaha', 'Name of the business'),
      jenis_budidaya: choice('Jenis budidaya', 'Kind of farming', {
        laut: ['Laut', 'Sea'],
        payau: ['Payau', 'Brackish water'],
        tawar: ['Air tawar', 'Fresh water'],
      }),
      komoditas: rows('Komoditas', 'What is farmed', {
        jenis: ['Jenis ikan', 'Kind of fish', 100],
        target: ['Target produksi setahun', 'Expected yield a year', 60],
      }),
      metode: long('Metode dan sarana budidaya', 'Method and equipment', { maxLength: 2000 }),
    }),
    group('Lokasi', 'The place', {
      ...place,
      luas: amount('Luas lahan atau perairan', 'Area of land or water', 'm²', 10_000_000),
      tenaga_kerja: whole('Jumlah tenaga kerja', 'Number of workers', 'orang', 10_000),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    dossier('rencana_usaha', 'Rencana usaha', 'Business plan'),
    paper('lahan', 'Bukti penguasaan lahan atau kesesuaian ruang', 'Title to the land or fitness of the place'),
    paper('lingkungan', 'Persetujuan lingkungan (SPPL, UKL-UPL, atau Amdal)', 'Environmental approval'),
    oldPermit,
  ],
  steps: way({
    teams: [
      team(
        'dislautkan',
        4,
        'Apakah lokasi, metode, dan daya dukung perairan layak?',
        'Are place, method and carrying capacity fit?',
        'required',
      ),
    ],
  }),
  serviceDays: 7,
  validity: { months: 60 },
  conditions: [...commonConditions, 'Melaporkan hasil produksi setiap 6 (enam) bulan.', reviewedOn],
  papers: papers({
    title: 'IZIN USAHA PEMBUDIDAYAAN IKAN',
    called: 'izin usaha pembudidayaan ikan',
    classification: '500.5',
    shows: ['nama_usaha', 'jenis_budidaya', 'kabupaten', 'alamat_lokasi', 'luas', 'tenaga_kerja'],
    grant: [p('untuk melakukan usaha pembudidayaan ikan dengan nama usaha {nama_usaha}.')],
  }),
  publicFields: ['nama_usaha', 'jenis_budidaya', 'kabupaten', 'luas'],
}

export const siupTangkap: PermitKind = {
  ...usual,
  ...sector,
  id: 'siup_tangkap',
  name: 'Surat Izin Usaha Perikanan (SIUP) Tangkap',
  nameEn: 'Fishing business permit (SIUP)',
  description: 'Bagi usaha penangkapan ikan dengan kapal berukuran di atas 5 sampai dengan 30 GT.',
  descriptionEn: 'For fishing businesses with boats of more than 5 and up to 30 GT.',
  legalBasis: law,
  code: 'SIUP',
  form: form(
    group('Usaha', 'The business', {
      ...sortOfApplication,
      nama_usaha: text('Nama usaha', 'Name of the business'),
      kabupaten: regency('Kabupaten/Kota pangkalan', 'Regency of the home port'),
      pangkalan: text('Pelabuhan pangkalan', 'Home port', { maxLength: 120 }),
      daerah_tangkap: text('Daerah penangkapan (WPP)', 'Fishing grounds (WPP)', { maxLength: 120 }),
      modal: amount('Modal usaha', 'Capital', 'rupiah', 1_000_000_000_000),
    }),
    group('Armada', 'The fleet', {
      armada: rows('Kapal yang dipakai', 'Boats in use', {
        nama: ['Nama kapal', 'Name', 100],
        ukuran: ['Ukuran (GT)', 'Size (GT)', 20],
        alat: ['Alat tangkap', 'Gear', 100],
      }),
      awak: whole('Jumlah awak kapal', 'Number of crew', 'orang', 5000),
      hasil: long('Jenis dan perkiraan hasil tangkapan', 'Expected catch', { maxLength: 2000 }),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    paper('npwp', 'NPWP', 'Tax number'),
    dossier('rencana_usaha', 'Rencana usaha penangkapan', 'Plan of the business'),
    oldPermit,
  ],
  steps: way({
    teams: [
      team(
        'dislautkan',
        3,
        'Apakah alokasi dan daerah penangkapan masih tersedia?',
        'Are quota and grounds still free?',
      ),
    ],
  }),
  serviceDays: 5,
  fee: { amount: 0, note: 'Pungutan perikanan sesuai peraturan dibayar tersendiri.' },
  validity: { months: 60 },
  conditions: [...commonConditions, 'Melaporkan kegiatan usaha setiap 3 (tiga) bulan.', reviewedOn],
  papers: papers({
    title: 'SURAT IZIN USAHA PERIKANAN',
    called: 'surat izin usaha perikanan',
    classification: '500.5',
    shows: ['nama_usaha', 'kabupaten', 'pangkalan', 'daerah_tangkap', 'awak'],
    grant: [p('untuk melakukan usaha penangkapan ikan di {daerah_tangkap} dengan pangkalan {pangkalan}.')],
  }),
  publicFields: ['nama_usaha', 'kabupaten', 'pangkalan', 'daerah_tangkap'],
}

export const sipi: PermitKind = {
  ...usual,
  ...sector,
  id: 'sipi',
  name: 'Surat Izin Penangkapan Ikan (SIPI)',
  nameEn: 'Fishing permit of a boat (SIPI)',
  description: 'Bagi setiap kapal penangkap ikan berukuran di atas 5 sampai dengan 30 GT.',
  descriptionEn: 'For each fishing boat of more than 5 and up to 30 GT.',
  legalBasis: law,
  code: 'SIPI',
  form: form(
    group('Permohonan', 'The application', {
      ...sortOfApplication,
      nomor_siup: text('Nomor SIUP', 'Number of the SIUP', { maxLength: 100 }),
      alat_tangkap: choice('Alat penangkapan ikan', 'Gear', {
        rawai: ['Rawai', 'Longline'],
        pukat_cincin: ['Pukat cincin', 'Purse seine'],
        jaring_insang: ['Jaring insang', 'Gillnet'],
        pancing: ['Pancing ulur atau tonda', 'Handline or troll'],
        bubu: ['Bubu', 'Traps'],
        lain: ['Lainnya', 'Other'],
      }),
      alat_lain: onlyIf('alat_tangkap', ['lain'], text('Alat lainnya', 'Which gear')),
      daerah_tangkap: text('Daerah penangkapan (WPP)', 'Fishing grounds (WPP)', { maxLength: 120 }),
      awak: whole('Jumlah awak kapal', 'Number of crew', 'orang', 100),
    }),
    boat,
    statements(),
  ),
  documents: [
    ...identity,
    paper('siup', 'SIUP', 'The SIUP'),
    ...boatPapers,
    paper('cek_fisik', 'Hasil pemeriksaan fisik kapal', 'Report of the inspection of the boat', { required: false }),
    oldPermit,
  ],
  steps: way({
    teams: [
      team(
        'dislautkan',
        3,
        'Apakah kapal dan alat tangkap sesuai dengan dokumennya?',
        'Do boat and gear agree with their papers?',
        'optional',
      ),
    ],
  }),
  serviceDays: 5,
  fee: { amount: 0, note: 'Pungutan hasil perikanan sesuai peraturan dibayar tersendiri.' },
  validity: { months: 12 },
  conditions: [
    ...commonConditions,
    'Tidak menangkap ikan yang dilindungi dan tidak memakai bahan yang merusak.',
    'Mengisi dan menyerahkan buku catatan penangkapan setiap kali mendarat.',
    reviewedOn,
  ],
  papers: papers({
    title: 'SURAT IZIN PENANGKAPAN IKAN',
    called: 'surat izin penangkapan ikan',
    classification: '500.5',
    shows: [
      'nama_kapal',
      'tanda_selar',
      'ukuran_gt',
      'mesin',
      'bahan',
      'alat_tangkap',
      'alat_lain',
      'pangkalan',
      'awak',
    ],
    grant: [p('untuk menangkap ikan dengan kapal {nama_kapal} di {daerah_tangkap}.')],
  }),
  publicFields: ['nama_kapal', 'ukuran_gt', 'alat_tangkap', 'pangkalan', 'daerah_tangkap'],
}

export const sikpi: PermitKind = {
  ...usual,
  ...sector,
  id: 'sikpi',
  name: 'Surat Izin Kapal Pengangkut Ikan (SIKPI)',
  nameEn: 'Permit of a fish carrier (SIKPI)',
  description: 'Bagi setiap kapal pengangkut ikan berukuran di atas 5 sampai dengan 30 GT.',
  descriptionEn: 'For each boat of more than 5 and up to 30 GT that carries fish.',
  legalBasis: law,
  code: 'SIKPI',
  form: form(
    group('Permohonan', 'The application', {
      ...sortOfApplication,
      nomor_siup: text('Nomor SIUP', 'Number of the SIUP', { maxLength: 100 }),
      muat: rows('Pelabuhan muat dan bongkar', 'Ports of loading and landing', {
        pelabuhan: ['Pelabuhan', 'Port', 120],
        kegiatan: ['Muat atau bongkar', 'Loading or landing', 40],
      }),
      kapasitas: amount('Kapasitas palka', 'Capacity of the hold', 'ton', 500),
      pendingin: help(
        optional(text('Cara pendinginan', 'How the fish is cooled', { maxLength: 120 })),
        'Misalnya es curai, RSW, atau pembekuan.',
        'Such as ice, chilled sea water or freezing.',
      ),
      awak: whole('Jumlah awak kapal', 'Number of crew', 'orang', 100),
    }),
    boat,
    statements(),
  ),
  documents: [...identity, paper('siup', 'SIUP', 'The SIUP'), ...boatPapers, oldPermit],
  steps: way({
    teams: [team('dislautkan', 3, 'Apakah kapal laik mengangkut ikan?', 'Is the boat fit to carry fish?', 'optional')],
  }),
  serviceDays: 5,
  validity: { months: 12 },
  conditions: [...commonConditions, 'Hanya mengangkut ikan dari kapal yang memiliki SIPI.', reviewedOn],
  papers: papers({
    title: 'SURAT IZIN KAPAL PENGANGKUT IKAN',
    called: 'surat izin kapal pengangkut ikan',
    classification: '500.5',
    shows: ['nama_kapal', 'tanda_selar', 'ukuran_gt', 'kapasitas', 'pendingin', 'pangkalan', 'awak'],
    grant: [p('untuk mengangkut ikan dengan kapal {nama_kapal} dari pangkalan {pangkalan}.')],
  }),
  publicFields: ['nama_kapal', 'ukuran_gt', 'kapasitas', 'pangkalan'],
}
