import { expect, test } from 'vitest'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { draftContent } from '../../domain/testing/small-office.ts'
import { mergeFields } from '../../domain/lifecycle/merge-fields.ts'
import { mergedEdit, newOperation } from './outgoing-operation.ts'

const actor = { positionId: 'j-konseptor', holding: 'definitif' as const }
const subject = '11111111-1111-4111-8111-111111111111'
const edit = (content: object, was: object) => ({
  subject,
  actor,
  intent: { kind: 'letter.edit', content, was } as Extract<LetterIntent, { kind: 'letter.edit' }>,
})
const known = { dseq: 1, baseVersion: 0, follows: null, claimedAt: '2026-11-23T01:00:00.000Z' }

test('the first blanks of a new draft, filled in one after another, all stand, and nothing is to be chosen', () => {
  const first = newOperation(edit({ fields: { tanggal: '2026-11-23' } }, {}), known)
  const later = edit({ fields: { tanggal: '2026-11-23', pukul: '09:30' } }, { fields: { tanggal: '2026-11-23' } })
  const { intent } = mergedEdit(first, later, known.claimedAt)!
  if (intent.kind !== 'letter.edit') throw new Error('an edit')
  expect(mergeFields(draftContent, intent.content, intent.was)).toEqual({
    merged: { fields: { tanggal: '2026-11-23', pukul: '09:30' } },
    apart: [],
  })
})
