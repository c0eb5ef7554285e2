import { expect, test } from 'vitest'
import type { LookedAt } from '../../../../protocol/desktop/batch-calls.ts'
import { hasMovedOn, nextOpen, reviewState, withMarks, type ReviewMark } from './review-state.ts'

const pdf = 'a'.repeat(64)
const looked = (more: Partial<LookedAt> = {}): LookedAt => ({
  id: 'a',
  subject: 'Undangan',
  number: '1',
  state: 'siap_ttd',
  pdf,
  mandate: null,
  problem: null,
  ...more,
})
const marked = (mark: ReviewMark['mark'], of: string | null = pdf): ReviewMark => ({ id: 'a', mark, pdf: of })

test('a letter is what the person decided, as long as it can be signed', () => {
  expect(reviewState(marked(null, null), looked())).toBe('open')
  expect(reviewState(marked('approved'), looked())).toBe('approved')
  expect(reviewState(marked('later'), looked())).toBe('later')
})

test('an approval is of the PDF that was seen: another one has to be looked at again', () => {
  const other = looked({ pdf: 'b'.repeat(64) })
  expect(reviewState(marked('approved'), other)).toBe('open')
  expect(hasMovedOn(marked('approved'), other)).toBe(true)
})

test('a letter that was signed, returned or cannot be signed says so, whatever its mark', () => {
  expect(reviewState(marked('approved'), looked({ state: 'ditandatangani' }))).toBe('signed')
  expect(reviewState(marked('approved'), looked({ state: 'draf' }))).toBe('returned')
  expect(reviewState(marked('approved'), looked({ state: null }))).toBe('returned')
  expect(reviewState(marked('approved'), looked({ problem: { code: 'mandate_ended', params: {} } }))).toBe('blocked')
})

test('after a decision comes the next letter without one, also from the start again', () => {
  const states = [
    { id: 'a', state: 'open' },
    { id: 'b', state: 'approved' },
    { id: 'c', state: 'open' },
  ] as const
  expect(nextOpen(states, 'a')).toBe('c')
  expect(nextOpen(states, 'c')).toBe('a')
  expect(nextOpen([{ id: 'a', state: 'approved' }], 'a')).toBeUndefined()
})

test('who comes back to a review finds the marks of the letters that are still of it', () => {
  const before = { letters: [marked('approved'), { id: 'gone', mark: 'later' as const, pdf }] }
  expect(withMarks(['a', 'b'], before).letters).toEqual([marked('approved'), { id: 'b', mark: null, pdf: null }])
})
