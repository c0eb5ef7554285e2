import * as fc from 'fast-check'
import { appointmentsOn, type Directory } from '../directory.ts'
import type { LetterIntent } from '../letter-intents.ts'
import {
  securityLevels,
  type Actor,
  type Addressee,
  type Letter,
  type LetterContent,
  type Signatory,
} from '../letter.ts'
import { applyIntent } from '../lifecycle/apply-intent.ts'
import { Refusal } from '../lifecycle/step.ts'
import { applying, followed } from '../permits/testing/arbitrary-case.ts'
import { stepsOn } from './arbitrary-steps.ts'
import { anyDay, dayOf, directory, lastDay, units } from './arbitrary-province.ts'
import { draftContent, fileRef } from './small-office.ts'

/** A small province in any order or disorder, a letter that somehow came about in it, and a day on which one looks at it. */
export interface Situation {
  directory: Directory
  letter: Letter
  day: string
}

/** One step as it was taken: what the letter was before, what was asked, by whom, when, and what became of it. */
export interface Taken {
  before: Letter | null
  intent: LetterIntent
  actor: Actor
  day: string
  after: Letter
}
export interface Life extends Situation {
  taken: Taken[]
}

const addressee = fc.constantFrom<Addressee>(
  ...units.map((unitId) => ({ type: 'unit' as const, unitId })),
  { type: 'position', positionId: 'staf1' },
  { type: 'position', positionId: 'kabid' },
  { type: 'external', name: 'CV Contoh', place: 'Denpasar' },
)
const signatory: fc.Arbitrary<Signatory> = fc
  .constantFrom('kepala', 'kepala', 'kepala1')
  .map((positionId) => ({ positionId, onBehalfOf: null }))

const written: fc.Arbitrary<LetterIntent> = fc
  .record({
    kind: fc.constantFrom('surat_dinas', 'surat_dinas', 'nota', 'keputusan'),
    security: fc.constantFrom(...securityLevels),
    reviewers: fc.subarray(['kabid', 'sekretaris', 'kepala1']),
    coordination: fc.subarray(['sekretaris', 'kepala1']),
    signatory,
    coSignatories: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Signatory[]>([]) },
      { weight: 1, arbitrary: fc.array(signatory, { minLength: 1, maxLength: 2 }) },
    ),
    addressees: fc.uniqueArray(addressee, { minLength: 1, maxLength: 4, selector: (to) => JSON.stringify(to) }),
    copies: fc.array(addressee, { maxLength: 1 }),
  })
  .map((chosen) => ({ kind: 'letter.create', content: { ...draftContent, ...chosen } satisfies LetterContent }))

const recorded: fc.Arbitrary<LetterIntent> = fc.constantFrom(...securityLevels).map((security) => ({
  kind: 'letter.record',
  content: { kind: 'surat_dinas', subject: 'Permohonan', security, urgency: 'biasa', classification: '000.9' },
  outside: {
    sender: 'CV Contoh',
    place: 'Denpasar',
    number: '12/CV/2026',
    date: dayOf(1),
    receivedOn: dayOf(2),
    way: 'pos',
    text: 'Isi surat dari luar.',
  },
  pdf: fileRef('e'),
  attachments: [],
}))

/** The first step from the given place on that the rules allow anybody on that day; after the last comes the first again. */
const allowedStep = (
  letter: Letter | null,
  intents: LetterIntent[],
  directory: Directory,
  day: string,
  from: number,
): Taken | undefined => {
  const actors = directory.people.flatMap((p) => appointmentsOn(directory, p.id, day))
  const count = intents.length * actors.length
  for (let i = 0; i < count; i++) {
    const place = (from + i) % count
    const intent = intents[Math.floor(place / actors.length)]!
    const { personId, positionId, holding } = actors[place % actors.length]!
    const actor = { personId, positionId, holding }
    const after = attempt(letter, intent, actor, directory, day)
    if (after && after !== letter) return { before: letter, intent, actor, day, after }
  }
  return undefined
}

/** The letter after a step, or null where the rules refuse it. */
export const attempt = (
  letter: Letter | null,
  intent: LetterIntent,
  actor: Actor,
  directory: Directory,
  day: string,
): Letter | null => {
  const now = `${day}T03:00:00.000Z`
  const number = { text: '1', register: 'r', sequence: 1, date: day }
  const context = {
    directory,
    actor,
    now,
    claimedAt: now,
    assignNumber: () => number,
    assignAgenda: (unitId: string) => ({ ...number, register: unitId }),
    assignApplication: () => number,
  }
  // Refusals come by the ten thousand, and nobody reads where from.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return applyIntent('7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162', letter, intent, context)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** A life of the letter: each step on the same day or some days later, by whoever may. Mostly onward, sometimes anything. */
const live = (first: Taken, directory: Directory, choices: { from: number; later: number; chance: number }[]) => {
  const taken = [first]
  let letter = first.after
  let day = Number(first.day.slice(8, 10))
  for (const { from, later, chance } of choices) {
    day = Math.min(day + later, lastDay)
    const next = allowedStep(letter, stepsOn(letter, chance), directory, dayOf(day), from)
    if (next) taken.push(next)
    letter = next?.after ?? letter
    if (chance % 3 === 0) letter = byTheServer(letter, directory, dayOf(day))
  }
  return { taken, letter }
}

/** The permit, which is a letter of its own, has been signed and sent. */
const byTheServer = (letter: Letter, directory: Directory, day: string): Letter => {
  const now = `${day}T04:00:00.000Z`
  const actor = { personId: 'server', positionId: 'server', holding: 'definitif' } as const
  return followed(letter, { directory, actor, now, claimedAt: now })
}

export const life: fc.Arbitrary<Life> = fc
  .record({
    directory,
    first: fc.oneof(
      { weight: 5, arbitrary: written },
      { weight: 1, arbitrary: recorded },
      { weight: 2, arbitrary: fc.constant(applying) },
    ),
    begun: fc.integer({ min: 1, max: 8 }),
    drafter: fc.nat(),
    choices: fc.array(
      fc.record({
        from: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(100) }),
        later: fc.constantFrom(0, 0, 0, 0, 1, 2),
        chance: fc.nat(1000),
      }),
      { maxLength: 40, size: 'max' },
    ),
    day: anyDay,
  })
  .map(({ directory, first, begun, drafter, choices, day }) => {
    const begin = allowedStep(null, [first], directory, dayOf(begun), drafter)
    const lived = begin && live(begin, directory, choices)
    return lived && { directory, ...lived, day: dayOf(day) }
  })
  .filter((found) => found !== undefined)

export const situation: fc.Arbitrary<Situation> = life

/** How many lives a property is tried on; `RUNS_TIMES=20` before the command looks twenty times as far. */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: usual * Number(process.env.RUNS_TIMES ?? 1),
})
