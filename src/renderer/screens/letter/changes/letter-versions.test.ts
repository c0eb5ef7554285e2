import { expect, test } from 'vitest'
import type { Letter } from '../../../../domain/letter.ts'
import { applyIntent } from '../../../../domain/lifecycle/apply-intent.ts'
import type { LetterIntent } from '../../../../domain/letter-intents.ts'
import { draftContent, office, people, type Name } from '../../../../domain/testing/small-office.ts'
import { lastSeen, versionsOf } from './letter-versions.ts'

const now = '2026-11-21T03:00:00.000Z'
const content = { ...draftContent, reviewers: ['j-kabid', 'j-sekretaris'] }
const walk = (...steps: [Name, LetterIntent][]): Letter =>
  steps.reduce<Letter | null>(
    (letter, [who, intent]) =>
      applyIntent('7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162', letter, intent, {
        directory: office,
        actor: people[who],
        now,
        claimedAt: now,
      }),
    null,
  )!
const submit: [Name, LetterIntent] = ['konseptor', { kind: 'letter.submit', note: '' }]
const edit = (subject: string): [Name, LetterIntent] => ['konseptor', { kind: 'letter.edit', content: { subject } }]
const begun: [Name, LetterIntent][] = [['konseptor', { kind: 'letter.create', content }], submit]
const paraf: [Name, LetterIntent] = ['kabid', { kind: 'letter.paraf', contentVersion: 1, note: '' }]
const back: [Name, LetterIntent] = ['sekretaris', { kind: 'letter.return', note: 'Perbaiki hal.' }]

test('each submission can be compared, and what is being written now', () => {
  expect(versionsOf(walk(...begun)).map((v) => [v.contentVersion, v.submitted?.at])).toEqual([[1, now]])
  const writing = walk(...begun, paraf, back, edit('Undangan'), edit('Undangan rapat'))
  expect(versionsOf(writing).map((v) => [v.contentVersion, v.submitted?.at])).toEqual([
    [1, now],
    [3, undefined],
  ])
})

test('a checker sees what has changed since the own paraf or return, the drafter since the last return', () => {
  const again = walk(...begun, paraf, back, edit('Undangan'), submit)
  expect(lastSeen(again, ['j-kabid'])?.contentVersion).toBe(1)
  expect(lastSeen(again, ['j-konseptor'])?.contentVersion).toBe(1)
  expect(lastSeen(walk(...begun), ['j-kabid']), 'there is nothing to compare yet').toBeUndefined()
})
