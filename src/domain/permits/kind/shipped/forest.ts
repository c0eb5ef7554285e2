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

export const industriKayu: PermitKind = {
  ...usual,
  id: 'industri_kayu',
  name: 'Izin Usaha Industri Primer Hasil Hutan Kayu',
  nameEn: 'Permit for a primary timber industry',
  sector: 'Kehutanan dan Lingkungan Hidup',
  sectorEn: 'Forests and environment',
  description: 'Bagi industri yang mengolah kayu bulat sampai dengan 6.000 m³ setahun.',
  descriptionEn: 'For industries that process up to 6,000 m³ of logs a year.',
  legalBasis: ['Peraturan Pemerintah Nomor 23 Tahun 2021 tentang Penyelenggaraan Kehutanan', ptspLaw],
  code: 'IPHHK',
  form: form(
    group('Industri', 'The industry', {
      ...sortOfApplication,
      nama_usaha: text('Nama usaha', 'Name of the business'),
      jenis_industri: choice('Jenis industri', 'Kind of industry', {
        gergajian: ['Penggergajian kayu', 'Sawmill'],
        venir: ['Venir atau kayu lapis', 'Veneer or plywood'],
        serpih: ['Serpih kayu', 'Wood chips'],
      }),
      kapasitas: amount('Kapasitas produksi setahun', 'Capacity a year', 'm³', 6000),
      bahan_baku: rows('Sumber bahan baku', 'Where the timber comes from', {
        sumber: ['Sumber', 'Source', 160],
        jenis: ['Jenis kayu', 'Kind of timber', 100],
        volume: ['Volume setahun (m³)', 'Volume a year (m³)', 40],
      }),
      mesin: long('Mesin utama', 'Main machines', { maxLength: 2000 }),
      tenaga_kerja: whole('Jumlah tenaga kerja', 'Number of workers', 'orang', 10_000),
    }),
    group('Lokasi', 'The place', {
      ...place,
      luas: amount('Luas lahan', 'Area of land', 'm²', 10_000_000),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    dossier('proposal', 'Proposal teknis', 'Technical proposal'),
    paper('pasokan', 'Jaminan pasokan bahan baku', 'Proof of supply'),
    dossier('lingkungan', 'Persetujuan lingkungan', 'Environmental approval'),
    paper('bangunan', 'Persetujuan bangunan gedung (PBG)', 'Building approval (PBG)'),
    oldPermit,
  ],
  steps: way({
    check: 2,
    teams: [
      team(
        'dklh',
        5,
        'Apakah bahan baku sah dan industri tidak merusak lingkungan?',
        'Is the timber legal, and is the environment kept?',
        'required',
      ),
    ],
    draft: 2,
    handOver: 1,
  }),
  serviceDays: 10,
  validity: { months: null },
  conditions: [
    ...commonConditions,
    'Hanya menerima kayu yang disertai dokumen sah.',
    'Menyusun rencana pemenuhan bahan baku dan melaporkan realisasinya setiap tahun.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN USAHA INDUSTRI PRIMER HASIL HUTAN KAYU',
    called: 'izin usaha industri primer hasil hutan kayu',
    classification: '500.4.4.6',
    shows: ['nama_usaha', 'jenis_industri', 'kapasitas', 'kabupaten', 'alamat_lokasi', 'luas', 'tenaga_kerja'],
    grant: [p('untuk mengolah hasil hutan kayu dengan kapasitas {kapasitas} setahun.')],
  }),
  publicFields: ['nama_usaha', 'jenis_industri', 'kapasitas', 'kabupaten'],
}
