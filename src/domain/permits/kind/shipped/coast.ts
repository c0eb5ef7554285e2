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
import { amount, choice, form, group, long, rows, text, whole } from './questions.ts'
import { place, sortOfApplication, statements } from './shared-groups.ts'

const sector = { sector: 'Kelautan dan Perikanan', sectorEn: 'Sea and fisheries' }
const law = [
  'Undang-Undang Nomor 1 Tahun 2014 tentang Perubahan atas Undang-Undang Nomor 27 Tahun 2007 tentang Pengelolaan Wilayah Pesisir dan Pulau-Pulau Kecil',
  ptspLaw,
]
const corners = rows(
  'Titik koordinat batas perairan',
  'Corners of the area',
  {
    titik: ['Titik', 'Point', 20],
    lintang: ['Lintang', 'Latitude', 40],
    bujur: ['Bujur', 'Longitude', 40],
  },
  { minItems: 1 },
)
const harmed = team(
  'dklh',
  7,
  'Adakah dampak bagi lingkungan, mangrove, dan terumbu karang?',
  'Is the environment harmed: mangrove, coral?',
  'optional',
)

export const lokasiPerairan: PermitKind = {
  ...usual,
  ...sector,
  id: 'lokasi_perairan',
  name: 'Izin Lokasi Perairan Pesisir',
  nameEn: 'Permit for a place in coastal waters',
  description: 'Bagi siapa pun yang menetap memakai sebagian perairan pesisir sampai 12 mil dari pantai.',
  descriptionEn: 'For whoever permanently uses part of the coastal waters, up to 12 miles from the shore.',
  legalBasis: law,
  code: 'ILP',
  form: form(
    group('Rencana', 'The plan', {
      ...sortOfApplication,
      nama_usaha: text('Nama usaha atau kegiatan', 'Name of the business or activity'),
      kegiatan: choice('Jenis kegiatan', 'Kind of activity', {
        wisata: ['Wisata bahari', 'Marine tourism'],
        budidaya: ['Budidaya laut', 'Farming in the sea'],
        dermaga: ['Dermaga atau tambatan', 'Jetty or mooring'],
        kabel: ['Kabel atau pipa bawah laut', 'Cable or pipe under water'],
        lain: ['Lainnya', 'Other'],
      }),
      uraian: long('Uraian rencana kegiatan', 'What is planned'),
    }),
    group('Lokasi', 'The place', {
      ...place,
      luas: amount('Luas perairan', 'Area of water', 'ha', 100_000),
      kedalaman: amount('Kedalaman lokasi', 'Depth of the place', 'm', 1000),
      titik_batas: corners,
      desa_adat: text('Desa adat setempat', 'Desa adat of the place', { maxLength: 120 }),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    dossier('proposal', 'Proposal rencana kegiatan', 'Proposal'),
    dossier('peta', 'Peta lokasi dengan koordinat', 'Map with coordinates'),
    paper(
      'desa_adat',
      'Persetujuan desa adat atau masyarakat setempat',
      'Consent of the desa adat or the people there',
    ),
    oldPermit,
  ],
  steps: way({
    check: 2,
    teams: [
      team(
        'dislautkan',
        7,
        'Apakah lokasi sesuai dengan rencana zonasi?',
        'Does the place agree with the zoning plan?',
        'required',
      ),
      harmed,
    ],
    draft: 3,
    handOver: 1,
  }),
  serviceDays: 14,
  validity: { months: 24 },
  conditions: [
    ...commonConditions,
    'Tidak menghalangi lalu lintas nelayan, upacara keagamaan, dan jalan masyarakat ke pantai.',
    'Kegiatan dimulai paling lambat 2 (dua) tahun sejak izin ditetapkan.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN LOKASI PERAIRAN PESISIR',
    called: 'izin lokasi perairan pesisir',
    classification: '500.5',
    shows: ['nama_usaha', 'kegiatan', 'kabupaten', 'alamat_lokasi', 'luas', 'kedalaman', 'desa_adat'],
    grant: [p('untuk memakai perairan pesisir seluas {luas} di {alamat_lokasi}.')],
  }),
  publicFields: ['nama_usaha', 'kegiatan', 'kabupaten', 'luas', 'titik_batas'],
}

/** Three agencies at once: the sea, the land beside it, and the guests that it is often about. */
export const pengelolaanPerairan: PermitKind = {
  ...usual,
  ...sector,
  id: 'pengelolaan_perairan',
  name: 'Izin Pengelolaan Perairan Pesisir',
  nameEn: 'Permit to manage coastal waters',
  description: 'Bagi pemegang izin lokasi yang memanfaatkan sumber daya perairan pesisir untuk usaha.',
  descriptionEn: 'For holders of a permit for a place who make use of the coastal waters in business.',
  legalBasis: law,
  code: 'IPP',
  applicants: ['kelompok', 'badan'],
  form: form(
    group('Usaha', 'The business', {
      ...sortOfApplication,
      nama_usaha: text('Nama usaha', 'Name of the business'),
      nomor_izin_lokasi: text('Nomor izin lokasi perairan', 'Number of the permit for the place', { maxLength: 100 }),
      pemanfaatan: choice('Pemanfaatan', 'Use', {
        wisata: ['Wisata bahari', 'Marine tourism'],
        garam: ['Produksi garam', 'Salt making'],
        biofarmakologi: ['Biofarmakologi laut', 'Marine pharmacology'],
        air_laut: ['Air laut selain energi', 'Sea water other than for energy'],
        benda: ['Pengangkatan benda muatan kapal tenggelam', 'Salvage of sunken cargo'],
      }),
      uraian: long('Rencana pengelolaan', 'How it will be managed'),
      investasi: amount('Nilai investasi', 'Investment', 'rupiah', 100_000_000_000_000),
      tenaga_kerja: whole('Tenaga kerja setempat', 'Local workers', 'orang', 10_000),
    }),
    group('Lokasi', 'The place', {
      ...place,
      luas: amount('Luas perairan yang dikelola', 'Area that is managed', 'ha', 100_000),
      titik_batas: corners,
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    paper('izin_lokasi', 'Izin lokasi perairan pesisir', 'Permit for the place'),
    dossier('rencana_kelola', 'Rencana dan dokumen pengelolaan', 'Plan of the management'),
    dossier('lingkungan', 'Persetujuan lingkungan', 'Environmental approval'),
    oldPermit,
  ],
  steps: way({
    check: 2,
    teams: [
      team(
        'dislautkan',
        7,
        'Apakah pengelolaan sesuai dengan zonasi dan daya dukung?',
        'Does it agree with zoning and carrying capacity?',
        'required',
      ),
      harmed,
      team('dispar', 5, 'Apakah kegiatan layak bagi wisata bahari?', 'Is it fit for marine tourism?'),
    ],
    draft: 3,
    handOver: 1,
  }),
  serviceDays: 14,
  fee: { amount: 0, note: 'Penerimaan negara bukan pajak dibayar sesuai peraturan.' },
  validity: { months: 240 },
  conditions: [
    ...commonConditions,
    'Melibatkan masyarakat setempat dan memberi jalan bagi nelayan kecil.',
    'Melaporkan pelaksanaan pengelolaan setiap 12 (dua belas) bulan.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN PENGELOLAAN PERAIRAN PESISIR',
    called: 'izin pengelolaan perairan pesisir',
    classification: '500.5',
    shows: ['nama_usaha', 'nomor_izin_lokasi', 'pemanfaatan', 'kabupaten', 'alamat_lokasi', 'luas'],
    grant: [p('untuk mengelola perairan pesisir seluas {luas} berdasarkan izin lokasi nomor {nomor_izin_lokasi}.')],
  }),
  publicFields: ['nama_usaha', 'pemanfaatan', 'kabupaten', 'luas', 'titik_batas'],
}
