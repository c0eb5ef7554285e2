import { p, table } from '../../../kinds/shipped/template.ts'
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
import { choice, form, group, long, onlyIf, optional, rows, text, whole } from './questions.ts'
import { regency, sortOfApplication, statements } from './shared-groups.ts'

export const izinTrayek: PermitKind = {
  ...usual,
  id: 'trayek',
  name: 'Izin Trayek AKDP dan Angkutan Pariwisata',
  nameEn: 'Permit for bus routes and tourist transport',
  sector: 'Perhubungan',
  sectorEn: 'Transport',
  description: 'Bagi perusahaan angkutan antarkota dalam provinsi (AKDP) dan angkutan pariwisata.',
  descriptionEn: 'For companies that carry passengers between towns of the province, and visitors.',
  legalBasis: ['Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan', ptspLaw],
  code: 'TRAYEK',
  applicants: ['badan'],
  form: form(
    group('Angkutan', 'The transport', {
      ...sortOfApplication,
      nama_perusahaan: text('Nama perusahaan angkutan', 'Name of the company'),
      jenis_angkutan: choice('Jenis angkutan', 'Kind of transport', {
        akdp: ['Antarkota dalam provinsi (AKDP)', 'Between towns of the province'],
        pariwisata: ['Angkutan pariwisata', 'Tourist transport'],
      }),
      trayek: onlyIf(
        'jenis_angkutan',
        ['akdp'],
        text('Trayek (asal – lintasan – tujuan)', 'Route', { maxLength: 300 }),
      ),
      wilayah: onlyIf(
        'jenis_angkutan',
        ['pariwisata'],
        text('Wilayah operasi', 'Area of operation', { maxLength: 200 }),
      ),
      jadwal: optional(long('Jadwal perjalanan', 'Timetable', { maxLength: 2000 })),
    }),
    group('Kendaraan', 'The vehicles', {
      jumlah_kendaraan: whole('Jumlah kendaraan', 'Number of vehicles', 'unit', 2000),
      kendaraan: rows('Daftar kendaraan', 'List of vehicles', {
        nomor: ['Nomor kendaraan', 'Plate', 20],
        merek: ['Merek dan tahun', 'Make and year', 80],
        kapasitas: ['Kapasitas (orang)', 'Seats', 10],
      }),
      kabupaten: regency('Kabupaten/Kota pool', 'Regency of the depot'),
      alamat_pool: text('Alamat pool atau garasi', 'Address of the depot', { maxLength: 300 }),
      bengkel: text('Fasilitas pemeliharaan', 'Where they are maintained', { maxLength: 160 }),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    dossier('stnk', 'STNK dan buku uji setiap kendaraan', 'Registration and test book of each vehicle'),
    paper('pool', 'Bukti penguasaan pool', 'Title to the depot'),
    paper('asuransi', 'Bukti asuransi penumpang', 'Insurance of the passengers'),
    dossier('rencana', 'Rencana operasi dan pemeliharaan', 'Plan of operation and maintenance'),
    oldPermit,
  ],
  steps: way({
    teams: [
      team(
        'dishub',
        3,
        'Apakah trayek tersedia dan kendaraan laik jalan?',
        'Is the route free, and are the vehicles fit?',
        'optional',
      ),
    ],
  }),
  serviceDays: 5,
  fee: { amount: 0, note: 'Retribusi izin trayek sesuai peraturan daerah dibayar tersendiri.' },
  validity: { months: 60 },
  conditions: [
    ...commonConditions,
    'Kendaraan laik jalan, diuji berkala, dan diasuransikan.',
    'Pengemudi memakai pakaian yang rapi dan memiliki surat izin mengemudi yang sesuai.',
    'Melaporkan perubahan kendaraan paling lambat 14 (empat belas) hari.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN TRAYEK',
    called: 'izin trayek',
    classification: '500.11.7.6',
    shows: ['nama_perusahaan', 'jenis_angkutan', 'trayek', 'wilayah', 'jumlah_kendaraan', 'kabupaten', 'alamat_pool'],
    grant: [p('untuk menyelenggarakan angkutan dengan kendaraan:'), table('kendaraan')],
  }),
  publicFields: ['nama_perusahaan', 'jenis_angkutan', 'trayek', 'wilayah', 'jumlah_kendaraan'],
}
