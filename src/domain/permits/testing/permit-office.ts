import type { Directory, Role } from '../../directory.ts'
import type { Actor, FileRef } from '../../letter.ts'
import type { RichNode } from '../../rich-text.ts'
import type { Application } from '../case/permit-case.ts'
import type { PermitKind, PermitPaper } from '../kind/permit-kind.ts'
import { smallForm } from './small-form.ts'

/** An invented office that serves permits, and two agencies that it asks. */
const staff = {
  loket: ['dpmptsp', 'Petugas Loket', ['front_office'], 'kabid'],
  pengolah: ['dpmptsp', 'Pengolah Perizinan', ['konseptor', 'back_office'], 'kabid'],
  kabid: ['dpmptsp', 'Kepala Bidang Perizinan', ['verifikator'], 'kadis'],
  tu: ['dpmptsp', 'Kepala Subbagian Umum', ['tu'], 'kadis'],
  kadis: ['dpmptsp', 'Kepala DPMPTSP', ['penandatangan', 'pimpinan'], null],
  tim: ['kesbangpol', 'Tim Teknis', ['tim_teknis'], 'kepalaTim'],
  kepalaTim: ['kesbangpol', 'Kepala Kesbangpol', ['pimpinan'], null],
  timHutan: ['dklh', 'Tim Teknis', ['tim_teknis'], null],
  tamu: ['dishub', 'Pengelola Data', ['konseptor'], null],
} as const satisfies Record<string, [string, string, Role[], string | null]>
export type PermitName = keyof typeof staff
const names = Object.keys(staff) as PermitName[]

const unit = (id: string) => ({
  id,
  name: `Dinas ${id}`,
  abbreviation: id.toUpperCase(),
  address: 'Jalan Contoh 1',
  phone: '(0361) 000000',
  email: `${id}@contoh.invalid`,
  web: `${id}.contoh.invalid`,
  postalCode: '80000',
  city: 'Denpasar',
})

const body: RichNode = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] }] }
const paper = (title: string): PermitPaper => ({
  title,
  subject: `${title} penelitian`,
  letterKind: 'surat_izin',
  classification: '500.16.7',
  template: body,
})

/** A small kind with two agencies asked at once, and a study by the head of division before. */
export const smallKind: PermitKind = {
  id: 'uji',
  version: 1,
  name: 'Izin Uji',
  nameEn: 'Test permit',
  sector: 'Uji',
  sectorEn: 'Tests',
  description: 'Untuk cerita uji.',
  descriptionEn: 'For the stories of the tests.',
  legalBasis: [],
  active: true,
  public: true,
  unitId: 'dpmptsp',
  code: 'UJI',
  applicants: ['perorangan', 'kelompok', 'badan'],
  form: smallForm,
  documents: [
    {
      id: 'ktp',
      label: 'KTP',
      labelEn: 'Identity card',
      help: '',
      helpEn: '',
      required: true,
      accept: ['pdf', 'jpeg'],
      maxMegabytes: 5,
    },
  ],
  steps: [
    { id: 'periksa', type: 'kelengkapan', name: 'Kelengkapan', nameEn: 'Completeness', role: 'front_office', days: 1 },
    { id: 'telaah', type: 'telaah', name: 'Telaah', nameEn: 'Study', role: 'verifikator', days: 1 },
    {
      id: 'teknis',
      type: 'teknis',
      name: 'Rekomendasi teknis',
      nameEn: 'Recommendation',
      role: 'back_office',
      days: 3,
      teams: [
        { unitId: 'kesbangpol', question: 'Adakah dampak negatif?', questionEn: 'Any harm?', days: 3, visit: 'none' },
        {
          unitId: 'dklh',
          question: 'Adakah kerusakan hutan?',
          questionEn: 'Any harm to the forest?',
          days: 3,
          visit: 'required',
        },
      ],
    },
    { id: 'naskah', type: 'naskah', name: 'Naskah', nameEn: 'Draft', role: 'back_office', days: 3 },
    { id: 'serah', type: 'penyerahan', name: 'Penyerahan', nameEn: 'Hand-over', role: 'front_office', days: 1 },
  ],
  serviceDays: 10,
  fee: { amount: 0, note: '' },
  validity: { months: 12 },
  conditions: ['Menaati peraturan.'],
  papers: {
    izin: paper('IZIN UJI'),
    penolakan: paper('PENOLAKAN'),
    pengembalian: paper('PENGEMBALIAN'),
    pencabutan: paper('PENCABUTAN'),
  },
  signer: { positionId: 'j-kadis', onBehalfOf: null, reviewers: ['j-kabid'] },
  reminders: { beforeDue: 1, beforeExpiry: [30], report: { title: 'Laporan', titleEn: 'Report', daysAfterEnd: 30 } },
  publicFields: ['judul'],
}

export const permitOffice: Directory = {
  province: 'Bali',
  units: [...new Set(names.map((name) => staff[name][0]))].map(unit),
  positions: names.map((name) => {
    const [unitId, title, roles, reportsTo] = staff[name]
    return {
      id: `j-${name}`,
      unitId,
      title,
      abbreviation: 'P',
      reportsTo: reportsTo && `j-${reportsTo}`,
      roles: [...roles],
    }
  }),
  people: names.map((name) => ({
    id: name,
    name: `Uji ${name}`,
    rank: 'Penata',
    nip: '990000000000000000',
    identity: `UJI-${name}`,
  })),
  appointments: names.map((name) => ({
    personId: name,
    positionId: `j-${name}`,
    holding: 'definitif',
    from: '2020-01-01',
    until: null,
  })),
  permitKinds: [smallKind],
  verificationUrl: 'https://contoh.invalid/v',
}

export const permitStaff = Object.fromEntries(
  names.map((name) => [name, { personId: name, positionId: `j-${name}`, holding: 'definitif' }]),
) as Record<PermitName, Actor>

export const ktpFile: FileRef = { sha256: '1'.repeat(64), size: 1000 }
export const sampleTrackKey = '0123-4567-89AB-CDEF'

export const sampleApplication: Application = {
  kind: 'uji',
  kindVersion: 1,
  applicant: {
    type: 'perorangan',
    name: 'Ni Wayan Contoh',
    identityType: 'nik',
    identity: '5171014101900001',
    organisation: 'Universitas Contoh',
    address: 'Jalan Misal 3, Denpasar',
    email: 'wayan@contoh.example',
    phone: '081200000000',
  },
  form: { judul: 'Kajian subak', bidang: 'kesehatan' },
  documents: [{ document: 'ktp', file: { ...ktpFile, name: 'ktp.pdf', pages: 1 } }],
  previous: null,
}
