import { expect, test } from 'vitest'
import { draftContent, office, people } from '../testing/small-office.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { Letter } from '../letter.ts'
import { applyIntent } from './apply-intent.ts'
import { Refusal } from './step.ts'

const at = '2026-11-23T01:00:00.000Z'
const id = '00000000-0000-4000-8000-000000000001'
const act = (letter: Letter | null, intent: LetterIntent) =>
  applyIntent(id, letter, intent, { directory: office, actor: people.konseptor, now: at, claimedAt: at })
const edit = (subject: string, was = draftContent.subject): LetterIntent => ({
  kind: 'letter.edit',
  content: { subject },
  was: { subject: was },
})
const twice = act(
  act(act(null, { kind: 'letter.create', content: draftContent }), edit('Dari kantor')),
  edit('Dari rumah'),
)

test('the same subject written at the office and at home: the first stands, the other waits beside it', () => {
  expect(twice.content.subject).toBe('Dari kantor')
  expect(twice.conflicts).toMatchObject([{ field: 'subject', other: { subject: 'Dari rumah' } }])
})

test('a draft with two texts cannot be submitted before somebody has chosen', () => {
  expect(() => act(twice, { kind: 'letter.submit', note: '' })).toThrow(new Refusal('conflict_open', { count: 1 }))
})

test.each([
  ['current', 'Dari kantor'],
  ['other', 'Dari rumah'],
] as const)('choosing the %s text leaves one text and no trace of a conflict', (take, subject) => {
  const [conflict] = twice.conflicts!
  const chosen = act(twice, { kind: 'letter.resolve', conflict: conflict!.id, take })
  expect(chosen.content.subject).toBe(subject)
  expect('conflicts' in chosen).toBe(false)
  expect(act(chosen, { kind: 'letter.submit', note: '' }).state).toBe('diajukan')
})

test('chosen on both computers: the first choice stands, the second changes nothing and is no fault', () => {
  const conflict = twice.conflicts![0]!.id
  const chosen = act(twice, { kind: 'letter.resolve', conflict, take: 'other' })
  expect(act(chosen, { kind: 'letter.resolve', conflict, take: 'current' })).toBe(chosen)
})

test('a third text of the same field is kept as well', () => {
  const thrice = act(twice, edit('Dari kereta'))
  expect(thrice.conflicts!.map((c) => c.other.subject)).toEqual(['Dari rumah', 'Dari kereta'])
  expect(new Set(thrice.conflicts!.map((c) => c.id)).size).toBe(2)
})
