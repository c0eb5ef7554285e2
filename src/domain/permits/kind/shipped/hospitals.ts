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
import { amount, choice, email, form, group, optional, rows, text, whole } from './questions.ts'
import { place, sortOfApplication, statements } from './shared-groups.ts'

export const rumahSakitB: PermitKind = {
  ...usual,
  id: 'rumah_sakit_b',
  name: 'Izin Operasional Rumah Sakit Kelas B',
  nameEn: 'Permit to run a class B hospital',
  sector: 'Kesehatan',
  sectorEn: 'Health',
  description: 'Bagi rumah sakit umum dan khusus kelas B, milik pemerintah maupun swasta.',
  descriptionEn: 'For class B hospitals, general and special, public and private.',
  legalBasis: [
    'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan',
    'Peraturan Pemerintah Nomor 47 Tahun 2021 tentang Penyelenggaraan Bidang Perumahsakitan',
    ptspLaw,
  ],
  code: 'IORS',
  applicants: ['badan'],
  form: form(
    group('Rumah sakit', 'The hospital', {
      ...sortOfApplication,
      nama_rs: text('Nama rumah sakit', 'Name of the hospital'),
      jenis_rs: choice('Jenis', 'Kind', {
        umum: ['Rumah sakit umum', 'General'],
        khusus: ['Rumah sakit khusus', 'Special'],
      }),
      pemilik: text('Pemilik', 'Owner', { maxLength: 200 }),
      direktur: text('Nama direktur', 'Name of the director', { maxLength: 120 }),
      surel_rs: optional(email('Surel rumah sakit', 'E-mail of the hospital')),
      akreditasi: choice('Status akreditasi', 'Accreditation', {
        belum: ['Belum', 'Not yet'],
        dasar: ['Dasar', 'Basic'],
        madya: ['Madya', 'Middle'],
        utama: ['Utama', 'High'],
        paripurna: ['Paripurna', 'Full'],
      }),
    }),
    group('Sarana dan tenaga', 'Means and people', {
      ...place,
      tempat_tidur: whole('Jumlah tempat tidur', 'Number of beds', 'tempat tidur', 2000, { minimum: 200 }),
      luas_bangunan: amount('Luas bangunan', 'Area of the building', 'm²', 1_000_000),
      layanan: rows('Pelayanan', 'Services', {
        jenis: ['Pelayanan', 'Service', 120],
        dokter: ['Dokter spesialis', 'Specialists', 60],
      }),
      perawat: whole('Jumlah perawat', 'Number of nurses', 'orang', 5000),
      limbah: text('Pengelolaan limbah', 'How waste is treated', { maxLength: 200 }),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    nib,
    dossier('profil', 'Profil rumah sakit', 'Profile of the hospital'),
    dossier('self_assessment', 'Penilaian mandiri pelayanan, tenaga, dan peralatan', 'Self-assessment'),
    dossier('lingkungan', 'Persetujuan lingkungan dan izin limbah', 'Environmental approval and permit for waste'),
    paper('slf', 'Sertifikat laik fungsi bangunan', 'Certificate of fitness of the building'),
    dossier('tenaga', 'Daftar tenaga kesehatan dan surat izin praktik', 'Staff and their licences'),
    paper('kalibrasi', 'Sertifikat kalibrasi alat', 'Calibration of the equipment'),
    oldPermit,
  ],
  steps: way({
    check: 2,
    study: { name: 'Telaah persyaratan kelas', nameEn: 'Study of the class', days: 2 },
    teams: [
      team(
        'dinkes',
        10,
        'Apakah pelayanan, tenaga, dan peralatan memenuhi kelas B?',
        'Do services, staff and equipment meet class B?',
        'required',
      ),
      team('dklh', 7, 'Apakah limbah medis dikelola dengan benar?', 'Is medical waste treated rightly?', 'required'),
    ],
    draft: 2,
    handOver: 1,
  }),
  serviceDays: 18,
  validity: { months: 60 },
  conditions: [
    ...commonConditions,
    'Memenuhi standar pelayanan, tenaga, sarana, dan peralatan rumah sakit kelas B.',
    'Terakreditasi paling lambat 2 (dua) tahun sejak izin ditetapkan.',
    'Melaporkan kegiatan melalui sistem informasi rumah sakit.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN OPERASIONAL RUMAH SAKIT KELAS B',
    called: 'izin operasional rumah sakit kelas B',
    classification: '400.7.2.6',
    shows: ['nama_rs', 'jenis_rs', 'pemilik', 'direktur', 'kabupaten', 'alamat_lokasi', 'tempat_tidur', 'akreditasi'],
    grant: [p('untuk menyelenggarakan {nama_rs} sebagai rumah sakit kelas B dengan pelayanan:'), table('layanan')],
  }),
  reminders: { ...usual.reminders, beforeExpiry: [180, 60, 30] },
  publicFields: ['nama_rs', 'jenis_rs', 'kabupaten', 'tempat_tidur', 'akreditasi'],
}
