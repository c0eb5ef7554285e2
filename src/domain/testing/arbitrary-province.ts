import * as fc from 'fast-check'
import { holdings, type Appointment, type Directory, type Role } from '../directory.ts'
import { suratDinas } from '../kinds/shipped/korespondensi.ts'
import { provinceKind } from '../permits/testing/arbitrary-case.ts'
import { office } from './small-office.ts'

/** A small province in any order or disorder: three agencies, one of which may be merged into another, with its own numbering or a common one. */
export const units = ['u0', 'u1', 'u2']
const seats: [id: string, unitId: string, roles: Role[]][] = [
  ['konseptor', 'u0', ['konseptor']],
  ['kabid', 'u0', ['verifikator']],
  ['sekretaris', 'u0', ['verifikator', 'konseptor']],
  ['tu', 'u0', ['tu']],
  ['arsip', 'u0', ['arsiparis']],
  ['kepala', 'u0', ['penandatangan', 'pimpinan']],
  ['tu1', 'u1', ['tu', 'konseptor']],
  ['staf1', 'u1', ['verifikator']],
  ['arsip1', 'u1', ['arsiparis']],
  ['kepala1', 'u1', ['penandatangan', 'pimpinan']],
  ['kepala2', 'u2', ['tu', 'pimpinan']],
  ['loket', 'u0', ['front_office']],
  ['olah', 'u0', ['back_office']],
  ['tim1', 'u1', ['tim_teknis']],
  ['tim2', 'u2', ['tim_teknis']],
]
export const positionIds = seats.map(([id]) => id)
const personIds = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']
export const lastDay = 20
export const dayOf = (n: number): string => `2026-11-${String(n).padStart(2, '0')}`
export const anyDay = fc.integer({ min: 1, max: lastDay })

const appointment: fc.Arbitrary<Appointment> = fc
  .record({
    personId: fc.constantFrom(...personIds),
    positionId: fc.constantFrom(...positionIds),
    holding: fc.constantFrom(...holdings),
    from: anyDay,
    days: fc.option(fc.integer({ min: 0, max: 12 })),
  })
  .map(({ from, days, ...rest }) => ({
    ...rest,
    from: dayOf(from),
    until: days === null ? null : dayOf(Math.min(from + days, 30)),
  }))

const suratKeputusan = { ...suratDinas, id: 'keputusan', electronicSignature: false }
const ownNumber = { ...suratDinas, id: 'nota', numberedBy: 'unit' as const }

/** Each position has somebody, for good or until the tenth; others come and go. */
export const directory: fc.Arbitrary<Directory> = fc
  .record({
    regular: fc.tuple(
      ...positionIds.map((positionId) =>
        fc.record({
          positionId: fc.constant(positionId),
          personId: fc.constantFrom(...personIds),
          until: fc.constantFrom(null, null, dayOf(10)),
        }),
      ),
    ),
    others: fc.array(appointment, { maxLength: 12 }),
    merged: fc.option(fc.record({ until: anyDay, into: fc.constantFrom('u0', 'u2', null) }), { freq: 2 }),
    common: fc.boolean(),
  })
  .map(({ regular, others, merged, common }) => ({
    ...office,
    units: units.map((id) => ({
      ...office.units[0]!,
      id,
      ...(merged && id === 'u1' && { until: dayOf(merged.until), successor: merged.into }),
    })),
    positions: seats.map(([id, unitId, roles]) => ({
      id,
      unitId,
      roles,
      title: id,
      abbreviation: id,
      reportsTo: null,
    })),
    people: personIds.map((id) => ({ ...office.people[0]!, id })),
    appointments: [...regular.map((a) => ({ ...a, holding: 'definitif' as const, from: dayOf(1) })), ...others],
    kinds: [suratKeputusan, ownNumber],
    permitKinds: [provinceKind],
    ...(common && {
      numbering: {
        pattern: null,
        authorities: [{ unitId: 'u2', signatories: ['kepala'] }],
        leases: { allowed: false, size: 20 },
      },
    }),
  }))
