import { expect, test } from 'vitest'
import { retentionOf } from './retention.ts'

const routine = { active: 2, inactive: 3, fate: 'musnah' } as const

test('the years count from the end of the year in which a letter was archived', () => {
  expect(retentionOf(routine, '2026-05-12')).toEqual({
    activeUntil: '2028-12-31',
    inactiveUntil: '2031-12-31',
    fate: 'musnah',
  })
})

test('an office may count from the very day', () => {
  expect(retentionOf(routine, '2026-05-12', { countFrom: 'day' }).activeUntil).toBe('2028-05-12')
})

test('a leap day has its anniversary on the 28th', () => {
  expect(retentionOf({ ...routine, active: 1 }, '2028-02-29', { countFrom: 'day' }).activeUntil).toBe('2029-02-28')
})

test('what is kept for ever still leaves the desk one day', () => {
  expect(retentionOf({ active: 1, inactive: 0, fate: 'permanen' }, '2026-12-31')).toEqual({
    activeUntil: '2027-12-31',
    inactiveUntil: '2027-12-31',
    fate: 'permanen',
  })
})
