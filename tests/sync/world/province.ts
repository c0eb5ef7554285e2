import type { Directory, Role } from '../../../src/domain/directory.ts'

/**
 * An invented province of three agencies. With few people each holds several positions, so that every letter can go its whole way
 * also where two laptops are all there is.
 */
const desks = [
  ['konseptor', 'kominfo', 'Pranata Humas', ['konseptor'], 'kabid'],
  ['kabid', 'kominfo', 'Kepala Bidang', ['verifikator', 'konseptor'], 'kadis'],
  ['tu', 'kominfo', 'Kepala Subbagian Umum', ['tu'], 'kadis'],
  ['kadis', 'kominfo', 'Kepala Dinas Kominfo', ['penandatangan', 'pimpinan'], null],
  ['arsip', 'kominfo', 'Arsiparis', ['arsiparis'], 'kadis'],
  ['tu-izin', 'dpmptsp', 'Kepala Subbagian Umum', ['tu', 'konseptor'], 'kadis-izin'],
  ['kadis-izin', 'dpmptsp', 'Kepala DPMPTSP', ['penandatangan', 'pimpinan'], null],
  ['staf-izin', 'dpmptsp', 'Analis Perizinan', ['verifikator'], 'kadis-izin'],
  ['tu-hub', 'dishub', 'Kepala Subbagian Umum', ['tu'], 'kadis-hub'],
  ['kadis-hub', 'dishub', 'Kepala Dinas Perhubungan', ['penandatangan', 'pimpinan'], null],
] as const satisfies [string, string, string, Role[], string | null][]

const names = ['Putu', 'Made', 'Nyoman', 'Ketut', 'Wayan', 'Kadek', 'Komang', 'Gede']

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

/**
 * @param count people, 1 to 8
 * @param byHouse each has positions of one agency, as far as the people reach; else they are dealt out over all
 */
export const foundProvince = (count: number, byHouse: boolean): Directory => ({
  province: 'Bali',
  units: ['kominfo', 'dpmptsp', 'dishub'].map(unit),
  positions: desks.map(([id, unitId, title, roles, reportsTo]) => ({
    id,
    unitId,
    title,
    abbreviation: 'Sekr',
    reportsTo,
    roles: [...roles],
  })),
  people: names.slice(0, count).map((name) => ({
    id: name,
    name: `${name} Contoh`,
    rank: 'Pembina',
    nip: '990000000000000000',
    identity: `UJI-${name}`,
  })),
  appointments: desks.map(([positionId], index) => ({
    personId: names[byHouse ? Math.floor((index * count) / desks.length) : index % count]!,
    positionId,
    holding: 'definitif',
    from: '2025-01-01',
    until: null,
  })),
  verificationUrl: 'https://contoh.invalid/v',
  // As Biro Umum does for the secretariat: one agency’s registry numbers what another’s head signs.
  numbering: {
    pattern: null,
    authorities: [{ unitId: 'dishub', signatories: ['kadis-izin'] }],
    leases: { allowed: false, size: 20 },
  },
})

export const peopleAtMost = names.length
