import * as fc from 'fast-check'
import { appointmentsOn, holdings, type Appointment, type Directory, type Role } from '../directory.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { securityLevels, type Actor, type Letter } from '../letter.ts'
import { applyIntent } from '../lifecycle/apply-intent.ts'
import { Refusal } from '../lifecycle/step.ts'
import { draftContent, fileRef, office } from './small-office.ts'

/** A small province in any order or disorder, a letter that somehow came about in it, and a day on which one looks at it. */
export interface Situation {
  directory: Directory
  letter: Letter
  day: string
}

const units = ['u0', 'u1', 'u2']
const seats: [id: string, unitId: string, roles: Role[]][] = [
  ['konseptor', 'u0', ['konseptor']],
  ['kabid', 'u0', ['verifikator']],
  ['sekretaris', 'u0', ['verifikator', 'konseptor']],
  ['tu', 'u0', ['tu']],
  ['kepala', 'u0', ['penandatangan', 'pimpinan']],
  ['tu1', 'u1', ['tu', 'konseptor']],
  ['kepala1', 'u1', ['penandatangan', 'pimpinan']],
  ['kepala2', 'u2', ['tu', 'pimpinan']],
]
const positionIds = seats.map(([id]) => id)
const personIds = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']
const lastDay = 20
const dayOf = (n: number) => `2026-11-${String(n).padStart(2, '0')}`
const anyDay = fc.integer({ min: 1, max: lastDay })

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

/** Each position has somebody, for good or until the tenth; others come and go. */
const directory: fc.Arbitrary<Directory> = fc
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
  })
  .map(({ regular, others }) => ({
    ...office,
    units: units.map((id) => ({ ...office.units[0]!, id })),
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
  }))

const content = fc
  .record({
    security: fc.constantFrom(...securityLevels),
    reviewers: fc.subarray(['kabid', 'sekretaris', 'kepala1']),
    signatory: fc.constantFrom('kepala', 'kepala', 'kepala1').map((positionId) => ({ positionId, onBehalfOf: null })),
    addressees: fc
      .subarray(units, { minLength: 1 })
      .map((list) => list.map((unitId) => ({ type: 'unit' as const, unitId }))),
  })
  .map((chosen) => ({ ...draftContent, ...chosen }))

/** The first step from the given place on that the rules allow anybody on that day; after the last comes the first again. */
const allowedStep = (
  letter: Letter | null,
  intents: LetterIntent[],
  directory: Directory,
  day: string,
  from: number,
): Letter | undefined => {
  const actors = directory.people.flatMap((p) => appointmentsOn(directory, p.id, day))
  const count = intents.length * actors.length
  for (let i = 0; i < count; i++) {
    const place = (from + i) % count
    const intent = intents[Math.floor(place / actors.length)]!
    const next = attempt(letter, intent, actors[place % actors.length]!, directory, day)
    if (next && next !== letter) return next
  }
  return undefined
}

const attempt = (letter: Letter | null, intent: LetterIntent, by: Actor, directory: Directory, day: string) => {
  const now = `${day}T03:00:00.000Z`
  const actor = { personId: by.personId, positionId: by.positionId, holding: by.holding }
  const number = { text: '1', register: 'r', sequence: 1, date: day }
  const context = { directory, actor, now, claimedAt: now, assignNumber: () => number }
  try {
    return applyIntent('7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162', letter, intent, context)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** What may come next, the ordinary step first. */
const stepsOn = ({ state, contentVersion, number, updatedAt }: Letter): LetterIntent[] => {
  const back: LetterIntent = { kind: 'letter.return', note: 'Perbaiki.' }
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'S',
    claimedTime: updatedAt,
    timestampTime: null,
    level: 'B-B' as const,
  }
  switch (state) {
    case 'draf':
      return [
        { kind: 'letter.submit', note: 'Mohon paraf.' },
        { kind: 'letter.edit', content: { subject: 'Perbaikan' } },
      ]
    case 'diajukan':
      return [{ kind: 'letter.paraf', contentVersion, note: 'Setuju.' }, back]
    case 'diperiksa':
      return [
        number ? { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion } : { kind: 'letter.reserve_number' },
        back,
      ]
    case 'siap_ttd':
      return [{ kind: 'letter.sign', pdf: fileRef('b'), of: fileRef('a').sha256, signature }, back]
    case 'ditandatangani':
      return [
        {
          kind: 'letter.strengthen',
          pdf: fileRef('c'),
          of: fileRef('b').sha256,
          timestampTime: updatedAt,
          level: 'B-T',
        },
      ]
    default:
      return units.flatMap((unitId): LetterIntent[] => [
        { kind: 'letter.receive', unitId },
        { kind: 'letter.read', unitId },
      ])
  }
}

/** A life of the letter: each step on the same day or some days later, by whoever may. Mostly onward, sometimes anything. */
const live = (first: Letter, directory: Directory, choices: { from: number; later: number }[]): Letter => {
  let letter = first
  let day = Number(first.updatedAt.slice(8, 10))
  for (const { from, later } of choices) {
    day = Math.min(day + later, lastDay)
    letter = allowedStep(letter, stepsOn(letter), directory, dayOf(day), from) ?? letter
  }
  return letter
}

export const situation: fc.Arbitrary<Situation> = fc
  .record({
    directory,
    content,
    begun: fc.integer({ min: 1, max: 8 }),
    drafter: fc.nat(),
    choices: fc.array(
      fc.record({
        from: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(100) }),
        later: fc.constantFrom(0, 0, 0, 1, 2),
      }),
      { maxLength: 16, size: 'max' },
    ),
    day: anyDay,
  })
  .map(({ directory, content, begun, drafter, choices, day }) => {
    const first = allowedStep(null, [{ kind: 'letter.create', content }], directory, dayOf(begun), drafter)
    return first && { directory, letter: live(first, directory, choices), day: dayOf(day) }
  })
  .filter((found) => found !== undefined)
