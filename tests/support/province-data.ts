import type { Appointment, Directory, Person, Position, Role, Unit } from '../../src/domain/directory.ts'
import { permitPeople, permitPersonId, permitPositionId, permitUnits, type PermitPart } from './permit-offices.ts'

/**
 * The demonstration province: two agencies and the regional secretariat, whose Biro Umum numbers what the Sekda signs; sixteen
 * people at their letters, two who administer, and the agencies that judge applications for permits (permit-offices.ts). Everything here is invented: the surnames are Indonesian for "example", "test",
 * "fiction" and the like, service numbers begin with 99, identities with UJI.
 */
export const demoUnitId = { diskominfos: 'diskominfos', dpmptsp: 'dpmptsp', setda: 'setda' } as const

/** Person by part in the story: diskominfos first, then dpmptsp (`addressee…`), the admins (of diskominfos), the secretariat. */
export const demoPersonId = {
  konseptor: 'sari',
  verifikator: 'dharma',
  tu: 'tirta',
  sekretaris: 'laksmi',
  kepala: 'arya',
  addresseeTu: 'wulan',
  addresseeKepala: 'surya',
  addresseeKonseptor: 'rai',
  addresseeVerifikator: 'gita',
  adminOpd: 'widya',
  adminProvinsi: 'bagus',
  arsiparis: 'mirah',
  addresseePelaksana: 'yoga',
  sekda: 'agung',
  asisten: 'ratna',
  kepalaBiro: 'sudarma',
  setdaTu: 'citra',
  setdaKonseptor: 'wirya',
  ...permitPersonId,
} as const
export type DemoPart = keyof typeof demoPersonId

/** The position each part is played from. */
export const demoPositionId = {
  konseptor: 'diskominfos-pranata-humas',
  verifikator: 'diskominfos-kabid-ikp',
  tu: 'diskominfos-kasubbag-umum',
  sekretaris: 'diskominfos-sekretaris',
  kepala: 'diskominfos-kepala',
  addresseeTu: 'dpmptsp-kasubbag-umum',
  addresseeKepala: 'dpmptsp-kepala',
  addresseeKonseptor: 'dpmptsp-analis',
  addresseeVerifikator: 'dpmptsp-kabid-perizinan',
  adminOpd: 'diskominfos-pengelola-kepegawaian',
  adminProvinsi: 'diskominfos-administrator-lontar',
  arsiparis: 'diskominfos-pengelola-dokumen',
  addresseePelaksana: 'dpmptsp-pengelola-layanan',
  sekda: 'setda-sekretaris-daerah',
  asisten: 'setda-asisten-administrasi-umum',
  kepalaBiro: 'setda-kepala-biro-umum',
  setdaTu: 'setda-kabag-tata-usaha',
  setdaKonseptor: 'setda-analis-naskah',
  ...permitPositionId,
} as const satisfies Record<DemoPart, string>

export const demoUnits: Unit[] = [
  {
    id: demoUnitId.diskominfos,
    name: 'Dinas Komunikasi, Informatika dan Statistik',
    abbreviation: 'DISKOMINFOS',
    address: 'Jalan Contoh Nomor 1, Denpasar',
    phone: '(0361) 000001',
    email: 'diskominfos@contoh.example',
    web: 'diskominfos.contoh.example',
    postalCode: '80000',
    city: 'Denpasar',
  },
  {
    id: demoUnitId.dpmptsp,
    name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    abbreviation: 'DPMPTSP',
    address: 'Jalan Contoh Nomor 2, Denpasar',
    phone: '(0361) 000002',
    email: 'dpmptsp@contoh.example',
    web: 'dpmptsp.contoh.example',
    postalCode: '80000',
    city: 'Denpasar',
  },
  {
    id: demoUnitId.setda,
    name: 'Sekretariat Daerah',
    abbreviation: 'SETDA',
    address: 'Jalan Contoh Nomor 3, Denpasar',
    phone: '(0361) 000003',
    email: 'setda@contoh.example',
    web: 'setda.contoh.example',
    postalCode: '80000',
    city: 'Denpasar',
  },
  ...permitUnits,
]

const position = (
  part: DemoPart,
  unitId: string,
  title: string,
  abbreviation: string,
  reportsTo: DemoPart | null,
  roles: Role[],
): Position => ({
  id: demoPositionId[part],
  unitId,
  title,
  abbreviation,
  reportsTo: reportsTo && demoPositionId[reportsTo],
  roles,
})

const { diskominfos, dpmptsp, setda } = demoUnitId
const permitParts = Object.keys(permitPersonId) as PermitPart[]

export const demoPositions: Position[] = [
  position('kepala', diskominfos, 'Kepala Dinas Komunikasi, Informatika dan Statistik', 'KADIS', null, [
    'penandatangan',
    'pimpinan',
  ]),
  position('sekretaris', diskominfos, 'Sekretaris Dinas Komunikasi, Informatika dan Statistik', 'SEKR', 'kepala', [
    'penandatangan',
    'verifikator',
  ]),
  position('verifikator', diskominfos, 'Kepala Bidang Informasi dan Komunikasi Publik', 'IKP', 'kepala', [
    'verifikator',
  ]),
  position('tu', diskominfos, 'Kepala Subbagian Umum dan Kepegawaian', 'UMUM', 'sekretaris', ['tu']),
  position('konseptor', diskominfos, 'Pranata Hubungan Masyarakat', 'IKP', 'verifikator', ['konseptor']),
  position('addresseeKepala', dpmptsp, 'Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'KADIS', null, [
    'penandatangan',
    'pimpinan',
  ]),
  position('addresseeVerifikator', dpmptsp, 'Kepala Bidang Pelayanan Perizinan', 'PERIZ', 'addresseeKepala', [
    'verifikator',
  ]),
  position('addresseeTu', dpmptsp, 'Kepala Subbagian Umum dan Kepegawaian', 'UMUM', 'addresseeKepala', ['tu']),
  position('addresseeKonseptor', dpmptsp, 'Analis Kebijakan', 'PERIZ', 'addresseeVerifikator', [
    'konseptor',
    'back_office',
  ]),
  position('adminOpd', diskominfos, 'Pengelola Kepegawaian', 'UMUM', 'tu', ['admin_opd']),
  position('adminProvinsi', diskominfos, 'Administrator Lontar Provinsi', 'TIK', 'sekretaris', ['admin_provinsi']),
  position('arsiparis', diskominfos, 'Pengelola Dokumen', 'UMUM', 'tu', ['arsiparis']),
  position('addresseePelaksana', dpmptsp, 'Pengelola Layanan Perizinan', 'PERIZ', 'addresseeKonseptor', [
    'front_office',
  ]),
  position('sekda', setda, 'Sekretaris Daerah', 'SEKDA', null, ['penandatangan', 'pimpinan']),
  position('asisten', setda, 'Asisten Administrasi Umum', 'ASS-III', 'sekda', ['penandatangan', 'verifikator']),
  position('kepalaBiro', setda, 'Kepala Biro Umum', 'BU', 'asisten', ['penandatangan', 'verifikator']),
  position('setdaTu', setda, 'Kepala Bagian Tata Usaha Biro Umum', 'TU', 'kepalaBiro', ['tu', 'arsiparis']),
  position('setdaKonseptor', setda, 'Analis Naskah Dinas', 'TU', 'kepalaBiro', ['konseptor']),
  ...permitParts.map((part) => {
    const unit = permitUnits.find(({ id }) => permitPositionId[part].startsWith(`${id}-`))!
    const head = permitParts.find((other) => permitPositionId[other] === `${unit.id}-kepala`) ?? null
    return part === head
      ? position(part, unit.id, `Kepala ${unit.name}`, 'KADIS', null, ['pimpinan', 'penandatangan'])
      : position(part, unit.id, `Tim Teknis Perizinan ${unit.abbreviation}`, 'TEKNIS', head, ['tim_teknis'])
  }),
]

const person = (part: DemoPart, index: number, name: string, rank: string): Person => ({
  id: demoPersonId[part],
  name,
  rank,
  nip: `99${String(index).padStart(16, '0')}`,
  identity: `UJI-${String(index).padStart(4, '0')}`,
})

export const demoPeople: Person[] = [
  person('kepala', 1, 'I Gede Arya Contohwijaya', 'Pembina Utama Muda'),
  person('sekretaris', 2, 'Ni Made Laksmi Rekaandewi', 'Pembina Tingkat I'),
  person('verifikator', 3, 'I Nyoman Dharma Ujiputra', 'Pembina'),
  person('tu', 4, 'I Ketut Tirta Misalnyana', 'Penata Tingkat I'),
  person('konseptor', 5, 'Ni Luh Sari Umpamawati', 'Penata Muda'),
  person('addresseeKepala', 6, 'I Wayan Surya Fiksinatha', 'Pembina Utama Muda'),
  person('addresseeVerifikator', 7, 'Ni Putu Gita Andaiyani', 'Pembina'),
  person('addresseeTu', 8, 'Ni Komang Wulan Karangan', 'Penata Tingkat I'),
  person('addresseeKonseptor', 9, 'I Made Rai Permisalan', 'Penata Muda'),
  person('adminOpd', 10, 'Ni Kadek Widya Contohsari', 'Penata'),
  person('adminProvinsi', 11, 'I Putu Bagus Rekaanjaya', 'Penata Tingkat I'),
  person('arsiparis', 12, 'Ni Wayan Mirah Karanganti', 'Penata Muda Tingkat I'),
  person('addresseePelaksana', 13, 'I Gede Yoga Misalkanta', 'Pengatur'),
  person('sekda', 14, 'I Nyoman Agung Andaiputra', 'Pembina Utama'),
  person('asisten', 15, 'Ni Ketut Ratna Fiksiwati', 'Pembina Utama Madya'),
  person('kepalaBiro', 16, 'I Made Sudarma Permisalanta', 'Pembina Utama Muda'),
  person('setdaTu', 17, 'Ni Luh Citra Umpamasari', 'Penata Tingkat I'),
  person('setdaKonseptor', 18, 'I Kadek Wirya Ujicoba', 'Penata Muda'),
  ...permitParts.map((part, index) => person(part, 19 + index, ...permitPeople[part])),
]

/** Everyone holds the own position, without end. */
export const demoAppointments: Appointment[] = Object.entries(demoPersonId).map(([part, personId]) => ({
  personId,
  positionId: demoPositionId[part as DemoPart],
  holding: 'definitif',
  from: '2020-01-01',
  until: null,
}))

/** @param verificationUrl base of the public page: a letter's is `<verificationUrl>/<letter id>` */
export const demoDirectory = (verificationUrl: string): Directory => ({
  province: 'Pemerintah Provinsi Bali',
  units: demoUnits,
  positions: demoPositions,
  people: demoPeople,
  appointments: demoAppointments,
  numbering: {
    pattern: null,
    authorities: [
      { unitId: setda, signatories: (['sekda', 'asisten', 'kepalaBiro'] as const).map((p) => demoPositionId[p]) },
    ],
    leases: { allowed: false, size: 20 },
  },
  verificationUrl,
})
