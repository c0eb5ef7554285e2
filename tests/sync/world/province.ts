import type { Directory, Role } from '../../../src/domain/directory.ts'
import { smallKind } from '../../../src/domain/permits/testing/permit-office.ts'

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

/** Where permits are served too: the counter, the back office, and an agency and a half that are asked. */
const permitDesks = [
  ['loket', 'dpmptsp', 'Petugas Loket', ['front_office'], 'kadis-izin'],
  ['olah-izin', 'dpmptsp', 'Pengolah Perizinan', ['back_office', 'konseptor'], 'kadis-izin'],
  ['tim-hub', 'dishub', 'Tim Teknis', ['tim_teknis'], 'kadis-hub'],
  ['tim-info', 'kominfo', 'Tim Teknis', ['tim_teknis'], 'kadis'],
] as const satisfies [string, string, string, Role[], string | null][]

/** Two agencies are asked at once; nobody has to drive out. */
const permitKind = {
  ...smallKind,
  signer: { positionId: 'kadis-izin', onBehalfOf: null, reviewers: ['staf-izin'] },
  steps: smallKind.steps.map((step) => ({
    ...step,
    ...(step.teams && {
      teams: step.teams.map((team, place) => ({
        ...team,
        unitId: ['dishub', 'kominfo'][place]!,
        visit: 'none' as const,
      })),
    }),
  })),
}

const houses = ['kominfo', 'dpmptsp', 'dishub']
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
 * @param permits applications for permits are served as well
 */
export const foundProvince = (count: number, byHouse: boolean, permits: boolean): Directory => {
  const all = permits
    ? [...desks, ...permitDesks].toSorted((a, b) => houses.indexOf(a[1]) - houses.indexOf(b[1]))
    : desks
  return {
    province: 'Bali',
    units: houses.map(unit),
    positions: all.map(([id, unitId, title, roles, reportsTo]) => ({
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
    appointments: all.map(([positionId], index) => ({
      personId: names[byHouse ? Math.floor((index * count) / all.length) : index % count]!,
      positionId,
      holding: 'definitif',
      from: '2025-01-01',
      until: null,
    })),
    ...(permits && { permitKinds: [permitKind] }),
    verificationUrl: 'https://contoh.invalid/v',
    // As Biro Umum does for the secretariat: one agency’s registry numbers what another’s head signs.
    numbering: {
      pattern: null,
      authorities: [{ unitId: 'dishub', signatories: ['kadis-izin'] }],
      leases: { allowed: false, size: 20 },
    },
  }
}

export const peopleAtMost = names.length
