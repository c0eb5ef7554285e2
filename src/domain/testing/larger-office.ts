import type { Directory, Role } from '../directory.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { Actor, Letter } from '../letter.ts'
import { applyIntent } from '../lifecycle/apply-intent.ts'
import { Refusal, type StepContext } from '../lifecycle/step.ts'
import { office, people, type Name } from './small-office.ts'

/** The small office, with an addressee that has people to pass letters down to, two archives, and a secretariat whose Biro Umum numbers. */
const more = {
  kabidIzin: ['dpmptsp', 'Kepala Bidang Perizinan', [], 'kadisTujuan'],
  seksiIzin: ['dpmptsp', 'Kepala Seksi Perizinan', [], 'kabidIzin'],
  stafIzin: ['dpmptsp', 'Analis Perizinan', [], 'seksiIzin'],
  arsipIzin: ['dpmptsp', 'Arsiparis DPMPTSP', ['arsiparis'], 'kadisTujuan'],
  arsip: ['kominfo', 'Arsiparis Kominfo', ['arsiparis'], 'kadis'],
  sekda: ['setda', 'Sekretaris Daerah', ['penandatangan', 'pimpinan'], null],
  asisten: ['setda', 'Asisten Administrasi Umum', ['penandatangan'], 'sekda'],
  biroUmum: ['biro-umum', 'Kepala Subbagian Persuratan', ['tu'], null],
} as const satisfies Record<string, [string, string, Role[], string | null]>
type More = keyof typeof more
export type Anybody = Name | More
const names = Object.keys(more) as More[]

export const larger: Directory = {
  ...office,
  units: [
    ...office.units,
    { ...office.units[0]!, id: 'setda', name: 'Sekretariat Daerah', abbreviation: 'SETDA' },
    { ...office.units[0]!, id: 'biro-umum', name: 'Biro Umum', abbreviation: 'BIRO UMUM' },
  ],
  positions: [
    ...office.positions,
    ...names.map((name) => {
      const [unitId, title, roles, reportsTo] = more[name]
      return {
        id: `j-${name}`,
        unitId,
        title,
        abbreviation: 'Sekr',
        reportsTo: reportsTo && `j-${reportsTo}`,
        roles: [...roles],
      }
    }),
  ],
  people: [...office.people, ...names.map((id) => ({ ...office.people[0]!, id, name: `Uji ${id}` }))],
  appointments: [
    ...office.appointments,
    ...names.map((name) => ({
      personId: name,
      positionId: `j-${name}`,
      holding: 'definitif' as const,
      from: '2025-01-01',
      until: null,
    })),
  ],
  numbering: {
    pattern: null,
    authorities: [{ unitId: 'biro-umum', signatories: ['j-sekda', 'j-asisten'] }],
    leases: { allowed: false, size: 20 },
  },
}

export const actorOf = (who: Anybody): Actor =>
  (people as Partial<Record<string, Actor>>)[who] ?? {
    personId: who,
    positionId: `j-${who}`,
    holding: 'definitif',
  }

export const storyId = '7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162'

/** What somebody asks of a letter on a day of November 2026, as the server decides it. */
export const happens = (
  letter: Letter | null,
  who: Anybody | Actor,
  intent: LetterIntent,
  rest: Partial<StepContext> & { day?: string } = {},
): Letter => {
  const now = `${rest.day ?? '2026-11-20'}T03:00:00.000Z`
  return applyIntent(storyId, letter, intent, {
    directory: larger,
    actor: typeof who === 'string' ? actorOf(who) : who,
    now,
    claimedAt: now,
    ...rest,
  })
}

/** The code that a step is refused with, or `allowed`. */
export const refusalOf = (...step: Parameters<typeof happens>): string => {
  try {
    happens(...step)
    return 'allowed'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Several steps one after the other. */
export const afterAll = (
  letter: Letter | null,
  steps: [who: Anybody | Actor, intent: LetterIntent][],
  rest: Parameters<typeof happens>[3] = {},
): Letter => steps.reduce<Letter | null>((now, [who, intent]) => happens(now, who, intent, rest), letter)!
