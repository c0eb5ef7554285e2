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
import { amount, choice, form, group, long, onlyIf, rows, text, whole } from './questions.ts'
import { place, sortOfApplication, statements } from './shared-groups.ts'

const sector = { sector: 'Energi dan Sumber Daya Mineral', sectorEn: 'Energy and minerals' }

export const airTanah: PermitKind = {
  ...usual,
  ...sector,
  id: 'air_tanah',
  name: 'Izin Pengeboran, Pemakaian, dan Pengusahaan Air Tanah',
  nameEn: 'Permit to drill for and use groundwater',
  description: 'Bagi siapa pun yang mengebor atau memakai air tanah lebih dari kebutuhan rumah tangga.',
  descriptionEn: 'For whoever drills for or uses more groundwater than a household needs.',
  legalBasis: ['Undang-Undang Nomor 17 Tahun 2019 tentang Sumber Daya Air', ptspLaw],
  code: 'IAT',
  form: form(
    group('Permohonan', 'The application', {
      ...sortOfApplication,
      kegiatan: choice('Kegiatan', 'Activity', {
        pengeboran: ['Pengeboran', 'Drilling'],
        pemakaian: ['Pemakaian', 'Use'],
        pengusahaan: ['Pengusahaan', 'Commercial use'],
      }),
      peruntukan: text('Peruntukan air', 'What the water is for', { maxLength: 200 }),
      debit: amount('Debit yang dimohon', 'Amount asked for', 'm³/hari', 10_000),
      uraian: long('Alasan kebutuhan air tanah', 'Why groundwater is needed', { maxLength: 2000 }),
    }),
    group('Sumur', 'The well', {
      ...place,
      kedalaman: amount('Kedalaman sumur', 'Depth of the well', 'm', 500),
      diameter: amount('Diameter pipa', 'Diameter of the pipe', 'mm', 1000),
      jarak: amount('Jarak ke sumur terdekat', 'Distance to the nearest well', 'm', 100_000),
      juru_bor: onlyIf(
        'kegiatan',
        ['pengeboran'],
        text('Perusahaan dan juru bor bersertifikat', 'Company and certified driller', { maxLength: 160 }),
      ),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    dossier('kajian', 'Kajian hidrogeologi', 'Hydrogeological study'),
    dossier('lingkungan', 'Persetujuan lingkungan', 'Environmental approval'),
    dossier('peta', 'Peta situasi dan topografi', 'Map of the place'),
    paper('juru_bor', 'Sertifikat juru bor', 'Certificate of the driller', {
      when: { field: 'kegiatan', in: ['pengeboran'] },
    }),
    paper('uji_pompa', 'Hasil uji pemompaan dan kualitas air', 'Results of pumping and quality tests', {
      when: { field: 'kegiatan', in: ['pemakaian', 'pengusahaan'] },
    }),
    oldPermit,
  ],
  steps: way({
    teams: [
      team(
        'disnakeresdm',
        5,
        'Apakah debit dan lokasi sesuai dengan cekungan air tanah?',
        'Do amount and place agree with the groundwater basin?',
        'required',
      ),
      team(
        'dklh',
        5,
        'Adakah dampak bagi mata air, subak, dan kawasan suci?',
        'Are springs, subak or sacred places harmed?',
        'optional',
      ),
    ],
    draft: 2,
    handOver: 1,
  }),
  serviceDays: 10,
  fee: { amount: 0, note: 'Pajak air tanah dibayar sesuai peraturan daerah.' },
  validity: { months: 36 },
  conditions: [
    ...commonConditions,
    'Memasang meter air dan melaporkan pemakaian setiap bulan.',
    'Menyediakan paling sedikit 10 (sepuluh) persen air untuk masyarakat sekitar bila diminta.',
    'Membuat sumur resapan atau imbuhan.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN AIR TANAH',
    called: 'izin air tanah',
    classification: '500.10.2.6',
    shows: ['kegiatan', 'peruntukan', 'debit', 'kabupaten', 'alamat_lokasi', 'kedalaman', 'diameter', 'juru_bor'],
    grant: [p('untuk mengambil air tanah paling banyak {debit} di {alamat_lokasi}.')],
  }),
  publicFields: ['kegiatan', 'peruntukan', 'debit', 'kabupaten'],
}

export const pertambangan: PermitKind = {
  ...usual,
  ...sector,
  id: 'pertambangan',
  name: 'Izin Usaha Pertambangan Mineral Bukan Logam dan Batuan',
  nameEn: 'Permit to mine non-metal minerals and rock',
  description: 'Bagi usaha pertambangan mineral bukan logam dan batuan di wilayah Provinsi Bali.',
  descriptionEn: 'For mining of non-metal minerals and rock in the province of Bali.',
  legalBasis: [
    'Undang-Undang Nomor 3 Tahun 2020 tentang Perubahan atas Undang-Undang Nomor 4 Tahun 2009 tentang Pertambangan Mineral dan Batubara',
    ptspLaw,
  ],
  code: 'IUP',
  applicants: ['perorangan', 'badan'],
  form: form(
    group('Pertambangan', 'The mine', {
      ...sortOfApplication,
      tahap: choice('Tahap', 'Stage', {
        eksplorasi: ['Eksplorasi', 'Exploration'],
        produksi: ['Operasi produksi', 'Production'],
      }),
      komoditas: text('Komoditas', 'What is mined', { maxLength: 120 }),
      cadangan: onlyIf('tahap', ['produksi'], amount('Perkiraan cadangan', 'Estimated reserve', 'm³', 1_000_000_000)),
      produksi: onlyIf(
        'tahap',
        ['produksi'],
        amount('Rencana produksi setahun', 'Planned yield a year', 'm³', 10_000_000),
      ),
      metode: long('Metode dan peralatan', 'Method and machines'),
      tenaga_ahli: text('Penanggung jawab teknik', 'Engineer in charge', { maxLength: 120 }),
      tenaga_kerja: whole('Jumlah tenaga kerja', 'Number of workers', 'orang', 10_000),
    }),
    group('Wilayah', 'The area', {
      ...place,
      luas: amount('Luas wilayah', 'Area', 'ha', 25_000),
      titik_batas: rows('Titik koordinat batas', 'Corners of the area', {
        titik: ['Titik', 'Point', 20],
        lintang: ['Lintang', 'Latitude', 40],
        bujur: ['Bujur', 'Longitude', 40],
      }),
      reklamasi: long('Rencana reklamasi dan pascatambang', 'Plan to restore the land'),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    dossier('peta', 'Peta wilayah dengan koordinat', 'Map with coordinates'),
    dossier('rencana_kerja', 'Rencana kerja dan anggaran biaya', 'Plan of work and budget'),
    dossier('lingkungan', 'Persetujuan lingkungan', 'Environmental approval'),
    dossier('reklamasi', 'Dokumen rencana reklamasi dan jaminannya', 'Plan of restoration with its guarantee'),
    paper('persetujuan_warga', 'Persetujuan desa adat dan pemilik tanah', 'Consent of the desa adat and the owners'),
    oldPermit,
  ],
  steps: way({
    check: 2,
    study: { name: 'Telaah kesesuaian ruang', nameEn: 'Study of the zoning', days: 2 },
    teams: [
      team(
        'disnakeresdm',
        7,
        'Apakah wilayah, rencana kerja, dan tenaga ahli memenuhi syarat?',
        'Are area, plan and engineer as they must be?',
        'required',
      ),
      team(
        'dklh',
        7,
        'Apakah reklamasi memadai dan kawasan lindung terjaga?',
        'Will the land be restored, and are protected places kept?',
        'required',
      ),
    ],
    draft: 2,
    handOver: 1,
  }),
  serviceDays: 14,
  fee: { amount: 0, note: 'Iuran tetap dan pajak mineral dibayar sesuai peraturan.' },
  validity: { months: 60 },
  conditions: [
    ...commonConditions,
    'Menempatkan jaminan reklamasi sebelum kegiatan dimulai.',
    'Melaporkan produksi setiap bulan dan pelaksanaan reklamasi setiap tahun.',
    'Tidak menambang di kawasan suci, sempadan sungai, dan kawasan lindung.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN USAHA PERTAMBANGAN',
    called: 'izin usaha pertambangan',
    classification: '500.10.3.6',
    shows: ['tahap', 'komoditas', 'cadangan', 'produksi', 'kabupaten', 'alamat_lokasi', 'luas', 'tenaga_ahli'],
    grant: [p('untuk melakukan usaha pertambangan {komoditas} seluas {luas} di {alamat_lokasi}.')],
  }),
  publicFields: ['tahap', 'komoditas', 'kabupaten', 'luas', 'titik_batas'],
}
