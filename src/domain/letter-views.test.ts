import { describe, expect, it } from 'vitest'
import { audienceOf, sideOf, tasksFor, viewFor, type Task } from './letter-views.ts'
import type { LetterIntent } from './letter-intents.ts'
import type { Letter } from './letter.ts'
import { applyIntent } from './lifecycle/apply-intent.ts'
import { draftContent, fileRef, office, people, type Name } from './testing/small-office.ts'

const id = '7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162'
const now = '2026-11-21T03:00:00.000Z'
const day = '2026-11-21'
const number = { text: 'B.000.9/001/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 1, date: day }
const signature = {
  onBehalfOf: null,
  certificateSubject: 'Kadis',
  claimedTime: now,
  timestampTime: null,
  level: 'B-B' as const,
}

const steps: [Name, LetterIntent][] = [
  ['konseptor', { kind: 'letter.create', content: draftContent }],
  ['konseptor', { kind: 'letter.submit', note: 'Catatan untuk kabid.' }],
  ['kabid', { kind: 'letter.paraf', contentVersion: 1, note: 'Catatan dapur.' }],
  ['tu', { kind: 'letter.reserve_number' }],
  ['tu', { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion: 1 }],
  ['kadis', { kind: 'letter.sign', pdf: fileRef('b'), of: fileRef('a').sha256, signature }],
  [
    'kadis',
    { kind: 'letter.strengthen', pdf: fileRef('c'), of: fileRef('b').sha256, timestampTime: now, level: 'B-T' },
  ],
  ['tuTujuan', { kind: 'letter.receive', unitId: 'dpmptsp' }],
  ['kadisTujuan', { kind: 'letter.read', unitId: 'dpmptsp' }],
]

const after = (count: number): Letter =>
  steps.slice(0, count).reduce<Letter | null>(
    (letter, [who, intent]) =>
      applyIntent(id, letter, intent, {
        directory: office,
        actor: people[who],
        now,
        claimedAt: now,
        assignNumber: () => number,
      }),
    null,
  )!

/** After so many steps: who sees the letter, and for whom it is a task. */
describe('who sees a letter, and whom it waits for', () => {
  it.each<[number, string, Name[], Partial<Record<Name, Task>>]>([
    [1, 'drafted', ['konseptor'], {}],
    [2, 'submitted', ['konseptor', 'kabid', 'tu', 'kadis'], { kabid: 'paraf' }],
    [3, 'checked', ['konseptor', 'kabid', 'tu', 'kadis'], { tu: 'nomor' }],
    [4, 'numbered', ['konseptor', 'kabid', 'tu', 'kadis'], { tu: 'pdf_akhir' }],
    [5, 'final', ['konseptor', 'kabid', 'tu', 'kadis'], { kadis: 'tanda_tangan' }],
    [6, 'signed', ['konseptor', 'kabid', 'tu', 'kadis'], {}],
    [
      7,
      'sent',
      ['konseptor', 'kabid', 'tu', 'kadis', 'tuTujuan', 'kadisTujuan'],
      { tuTujuan: 'baca', kadisTujuan: 'baca' },
    ],
    [
      8,
      'received',
      ['konseptor', 'kabid', 'tu', 'kadis', 'tuTujuan', 'kadisTujuan'],
      { tuTujuan: 'baca', kadisTujuan: 'baca' },
    ],
    [9, 'read', ['konseptor', 'kabid', 'tu', 'kadis', 'tuTujuan', 'kadisTujuan'], {}],
  ])('after %i steps: %s', (count, _, audience, waiting) => {
    const letter = after(count)
    expect(audienceOf(letter, office, day).toSorted()).toEqual(audience.toSorted())
    const tasks = Object.fromEntries(
      office.people.flatMap((p) => tasksFor(letter, office, p.id, day).map((task) => [p.id, task])),
    )
    expect(tasks).toEqual(waiting)
  })

  it('a returned letter waits for its drafter', () => {
    const back = applyIntent(
      id,
      after(5),
      { kind: 'letter.return', note: 'Perbaiki.' },
      { directory: office, actor: people.kadis, now, claimedAt: now },
    )
    expect(tasksFor(back, office, 'konseptor', day)).toEqual(['revisi'])
  })
})

describe('what the addressee sees', () => {
  it('is the letter, not its kitchen: no notes, no parafs, no reviewers, no unsigned file', () => {
    const view = viewFor(after(7), office, 'tuTujuan', day)!
    expect(JSON.stringify(view)).not.toMatch(/dapur|untuk kabid|j-kabid/)
    expect(view).toMatchObject({ parafs: [], finalPdf: null, signedPdf: fileRef('c'), number })
    expect(sideOf(after(7), office, 'tuTujuan', day)).toBe('masuk')
    expect(sideOf(after(7), office, 'tu', day)).toBe('keluar')
  })

  it('is nothing before it was sent', () => {
    for (let count = 1; count <= 6; count++) expect(viewFor(after(count), office, 'tuTujuan', day)).toBeNull()
  })
})

it('whoever no longer holds the position sees nothing more, not even the drafter', () => {
  const moved = { ...office, appointments: office.appointments.map((a) => ({ ...a, until: '2026-11-20' })) }
  expect(audienceOf(after(9), moved, day)).toEqual([])
})
