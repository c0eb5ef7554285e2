import { p } from '../../../kinds/shipped/template.ts'
import type { PermitKind } from '../permit-kind.ts'
import {
  commonConditions,
  dossier,
  identity,
  oldPermit,
  paper,
  ptspLaw,
  reviewedOn,
  team,
  usual,
  way,
} from './build.ts'
import { papers } from './papers.ts'
import { amount, choice, date, form, group, long, onlyIf, rows, text, whole } from './questions.ts'
import { place, sortOfApplication, statements } from './shared-groups.ts'

export const operasionalSekolah: PermitKind = {
  ...usual,
  id: 'operasional_sekolah',
  name: 'Izin Operasional SMA, SMK, dan SLB',
  nameEn: 'Permit to run a secondary, vocational or special school',
  sector: 'Pendidikan',
  sectorEn: 'Education',
  description: 'Bagi badan hukum yang menyelenggarakan SMA, SMK, dan SLB swasta.',
  descriptionEn: 'For foundations that run private secondary, vocational and special schools.',
  legalBasis: ['Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional', ptspLaw],
  code: 'IOS',
  applicants: ['badan'],
  form: form(
    group('Sekolah', 'The school', {
      ...sortOfApplication,
      nama_sekolah: text('Nama sekolah', 'Name of the school'),
      jenjang: choice('Jenjang', 'Kind of school', {
        sma: ['SMA', 'Secondary school (SMA)'],
        smk: ['SMK', 'Vocational school (SMK)'],
        slb: ['SLB', 'Special school (SLB)'],
      }),
      keahlian: onlyIf('jenjang', ['smk'], text('Program keahlian', 'Vocational programmes', { maxLength: 300 })),
      yayasan: text('Nama yayasan', 'Name of the foundation'),
      kepala_sekolah: text('Nama kepala sekolah', 'Name of the head', { maxLength: 120 }),
      mulai: date('Mulai beroperasi', 'Begins to operate'),
      kurikulum: long('Kurikulum dan rencana pengembangan', 'Curriculum and plans'),
    }),
    group('Sarana', 'Means', {
      ...place,
      luas_lahan: amount('Luas lahan', 'Area of land', 'm²', 1_000_000),
      ruang_kelas: whole('Jumlah ruang kelas', 'Number of class rooms', 'ruang', 500),
      daya_tampung: whole('Daya tampung', 'Capacity', 'siswa', 20_000),
      guru: rows('Pendidik', 'Teachers', {
        mapel: ['Mata pelajaran', 'Subject', 100],
        jumlah: ['Jumlah', 'Number', 20],
        pendidikan: ['Pendidikan terakhir', 'Highest degree', 60],
      }),
    }),
    statements(),
  ),
  documents: [
    ...identity,
    dossier('studi', 'Studi kelayakan dan rencana pengembangan sekolah', 'Feasibility study and plan'),
    paper('lahan', 'Bukti kepemilikan atau penguasaan lahan dan gedung', 'Title to land and building'),
    dossier('kurikulum', 'Dokumen kurikulum', 'Curriculum'),
    dossier('guru', 'Daftar pendidik dan ijazahnya', 'Teachers and their degrees'),
    paper('keuangan', 'Bukti kemampuan pembiayaan', 'Proof of funds'),
    oldPermit,
  ],
  steps: way({
    check: 2,
    study: { name: 'Telaah dokumen kelayakan', nameEn: 'Study of the feasibility', days: 2 },
    teams: [
      team(
        'disdikpora',
        7,
        'Apakah pendidik, sarana, dan kurikulum memenuhi standar nasional?',
        'Do teachers, rooms and curriculum meet the national standards?',
        'required',
      ),
    ],
    draft: 2,
    handOver: 1,
  }),
  serviceDays: 14,
  validity: { months: 48 },
  conditions: [
    ...commonConditions,
    'Menyelenggarakan pendidikan sesuai standar nasional dan mengajarkan bahasa Bali.',
    'Melaporkan data pokok pendidikan setiap semester.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN OPERASIONAL SEKOLAH',
    called: 'izin operasional sekolah',
    classification: '400.3.9.6',
    shows: [
      'nama_sekolah',
      'jenjang',
      'keahlian',
      'yayasan',
      'kepala_sekolah',
      'kabupaten',
      'alamat_lokasi',
      'daya_tampung',
    ],
    grant: [p('untuk menyelenggarakan {nama_sekolah} dengan daya tampung {daya_tampung} mulai {mulai}.')],
  }),
  reminders: { ...usual.reminders, beforeExpiry: [180, 60, 30] },
  publicFields: ['nama_sekolah', 'jenjang', 'keahlian', 'yayasan', 'kabupaten'],
}
