import type { Appointment, Directory } from '../directory.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { Actor, Letter, LetterContent } from '../letter.ts'
import { viewFor } from '../letter-views.ts'
import { applyIntent } from '../lifecycle/apply-intent.ts'
import { draftContent, fileRef, office, people, type Name } from './small-office.ts'

/**
 * One letter of the small office through November 2026, a step a day, with two reviewers; at three in the morning UTC, which
 * is the same day in Denpasar.
 */
export const milestones = {
  drafted: '2026-11-09',
  submitted: '2026-11-10',
  checkedOnce: '2026-11-11',
  checked: '2026-11-12',
  final: '2026-11-13',
  signed: '2026-11-14',
  sent: '2026-11-15',
  received: '2026-11-16',
  read: '2026-11-17',
} as const
export type Milestone = keyof typeof milestones

/** The small office and `pengganti`, somebody who has no position but these. */
export const withStandIn = (...appointments: Omit<Appointment, 'personId'>[]): Directory => ({
  ...office,
  people: [...office.people, { ...office.people[0]!, id: 'pengganti' }],
  appointments: [...office.appointments, ...appointments.map((a) => ({ ...a, personId: 'pengganti' }))],
})

/** The letter as it stands at the milestone. */
export const letterAt = (until: Milestone, security: LetterContent['security'], directory = office): Letter => {
  const content = { ...draftContent, security, reviewers: ['j-kabid', 'j-sekretaris'] }
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'Kadis',
    claimedTime: '2026-11-14T03:00:00.000Z',
    timestampTime: null,
    level: 'B-B' as const,
  }
  // A class that passes the registry by is numbered by its author.
  const clerk: Name = security === 'sangat_rahasia' ? 'konseptor' : 'tu'
  const steps: [Milestone, Actor, LetterIntent][] = [
    ['drafted', people.konseptor, { kind: 'letter.create', content }],
    ['submitted', people.konseptor, { kind: 'letter.submit', note: 'Catatan dapur.' }],
    ['checkedOnce', people.kabid, { kind: 'letter.paraf', contentVersion: 1, note: 'Catatan dapur.' }],
    ['checked', people.sekretaris, { kind: 'letter.paraf', contentVersion: 1, note: '' }],
    ['final', people[clerk], { kind: 'letter.reserve_number' }],
    ['final', people[clerk], { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion: 1 }],
    ['signed', people.kadis, { kind: 'letter.sign', pdf: fileRef('b'), of: fileRef('a').sha256, signature }],
    [
      'sent',
      people.kadis,
      {
        kind: 'letter.strengthen',
        pdf: fileRef('c'),
        of: fileRef('b').sha256,
        timestampTime: '2026-11-15T03:00:00.000Z',
        level: 'B-T',
      },
    ],
    ['received', people.tuTujuan, { kind: 'letter.receive', unitId: 'dpmptsp' }],
    ['read', people.kadisTujuan, { kind: 'letter.read', unitId: 'dpmptsp' }],
  ]
  const order = Object.keys(milestones)
  let letter: Letter | null = null
  for (const [milestone, actor, intent] of steps) {
    if (order.indexOf(milestone) > order.indexOf(until)) break
    letter = perform(letter, actor, intent, milestones[milestone], directory)
  }
  return letter!
}

export const perform = (
  letter: Letter | null,
  actor: Actor,
  intent: LetterIntent,
  day: string,
  directory: Directory = office,
): Letter => {
  const now = `${day}T03:00:00.000Z`
  const number = { text: 'R.000.9/001/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 1, date: day }
  const context = { directory, actor, now, claimedAt: now, assignNumber: () => number }
  return applyIntent('7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162', letter, intent, context)
}

export type Seen = 'whole' | 'addressee' | 'envelope' | 'nothing'

export const seenBy = (letter: Letter, directory: Directory, personId: string, day: string): Seen => {
  const view = viewFor(letter, directory, personId, day)
  if (view === null) return 'nothing'
  if (view === letter) return 'whole'
  return view.envelope ? 'envelope' : 'addressee'
}
