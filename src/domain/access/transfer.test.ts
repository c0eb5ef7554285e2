import { describe, expect, test } from 'vitest'
import type { Directory } from '../directory.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { positionForTask, tasksFor } from '../letter-views.ts'
import { letterAt, perform, seenBy } from '../testing/access-story.ts'
import { office, people } from '../testing/small-office.ts'
import { isAuthor } from './authorship.ts'

/** The drafter goes to the addressed agency's registry on the 20th; `baru` takes the desk on the same day. */
const moved: Directory = {
  ...office,
  people: [...office.people, { ...office.people[0]!, id: 'baru' }],
  appointments: [
    ...office.appointments.map((a) => (a.personId === 'konseptor' ? { ...a, until: '2026-11-19' } : a)),
    { personId: 'konseptor', positionId: 'j-tuTujuan', holding: 'definitif', from: '2026-11-20', until: null },
    { personId: 'baru', positionId: 'j-konseptor', holding: 'definitif', from: '2026-11-20', until: null },
  ],
}
const baru = { personId: 'baru', positionId: 'j-konseptor', holding: 'definitif' } as const
const before = '2026-11-19'
const after = '2026-11-20'
const returned = perform(
  letterAt('final', 'biasa'),
  people.kadis,
  { kind: 'letter.return', note: 'Perbaiki.' },
  '2026-11-14',
)
const edit: LetterIntent = { kind: 'letter.edit', content: { subject: 'Perbaikan' } }
const submit: LetterIntent = { kind: 'letter.submit', note: '' }
const cancel: LetterIntent = { kind: 'letter.cancel', note: 'Tidak jadi.' }

describe('a drafter is transferred', () => {
  test.each([
    ['a draft', letterAt('drafted', 'biasa')],
    ['a secret draft', letterAt('drafted', 'rahasia')],
    ['a returned letter', returned],
  ])(
    '%s stays with the desk: the successor sees, edits, submits or cancels it, the other nothing of it',
    (_, letter) => {
      expect(seenBy(letter, moved, 'konseptor', before)).toBe('whole')
      expect(seenBy(letter, moved, 'baru', before)).toBe('nothing')
      expect(seenBy(letter, moved, 'konseptor', after)).toBe('nothing')
      expect(seenBy(letter, moved, 'baru', after)).toBe('whole')
      const again = perform(perform(letter, baru, edit, after, moved), baru, submit, after, moved)
      expect(again.state).toBe('diajukan')
      expect(perform(letter, baru, cancel, after, moved).state).toBe('dibatalkan')
      for (const intent of [edit, submit, cancel]) {
        expect(() => perform(letter, people.konseptor, intent, after, moved)).toThrow('mandate_ended')
        expect(() => perform(letter, baru, intent, before, moved)).toThrow('not_allowed')
      }
    },
  )

  test('what was returned waits for the successor, from the desk it was drafted at', () => {
    expect(tasksFor(returned, moved, 'konseptor', before)).toEqual(['revisi'])
    expect(tasksFor(returned, moved, 'konseptor', after)).toEqual([])
    expect(tasksFor(returned, moved, 'baru', after)).toEqual(['revisi'])
    expect(positionForTask(returned, 'revisi', moved, 'baru', after)?.id).toBe('j-konseptor')
  })

  test('of what he sent he sees at the new desk what comes to that desk', () => {
    expect(seenBy(letterAt('sent', 'biasa'), moved, 'konseptor', after)).toBe('addressee')
    expect(seenBy(letterAt('sent', 'rahasia'), moved, 'konseptor', after)).toBe('envelope')
    expect(seenBy(letterAt('signed', 'biasa'), moved, 'konseptor', after)).toBe('nothing')
  })
})

describe('two officials share a position', () => {
  const shared: Directory = {
    ...moved,
    appointments: [...office.appointments, { ...moved.appointments.at(-1)!, from: '2026-11-01' }],
  }
  const draft = letterAt('drafted', 'biasa')

  test('each writes in the own drafts only, and does not see the other’s', () => {
    expect(seenBy(draft, shared, 'baru', after)).toBe('nothing')
    expect(() => perform(returned, baru, edit, after, shared)).toThrow('not_allowed')
    expect(isAuthor(draft, shared, people.konseptor, after)).toBe(true)
    expect(isAuthor(draft, shared, baru, after)).toBe(false)
  })

  test('what one of them submitted is the position’s correspondence; what is secret stays with its author', () => {
    expect(seenBy(letterAt('submitted', 'terbatas'), shared, 'baru', after)).toBe('whole')
    expect(seenBy(letterAt('submitted', 'rahasia'), shared, 'baru', after)).toBe('nothing')
    expect(seenBy(letterAt('submitted', 'rahasia'), shared, 'konseptor', after)).toBe('whole')
  })
})

test('nobody acts from a position that does not see the letter, though another of theirs does', () => {
  const plh = { personId: 'konseptor', positionId: 'j-kadis', holding: 'plh' } as const
  const directory = {
    ...office,
    appointments: [...office.appointments, { ...plh, from: '2026-11-13', until: '2026-11-14' }],
  }
  const back: LetterIntent = { kind: 'letter.return', note: 'Perbaiki.' }
  expect(perform(letterAt('final', 'rahasia'), plh, back, '2026-11-14', directory).state).toBe('draf')
  expect(() => perform(letterAt('final', 'sangat_rahasia'), plh, back, '2026-11-14', directory)).toThrow('not_allowed')
})
