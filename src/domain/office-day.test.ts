import { expect, it } from 'vitest'
import { officeDay } from './office-day.ts'

it('is the day in Denpasar, not in Greenwich', () => {
  expect(officeDay('2026-11-20T23:00:00.000Z')).toBe('2026-11-21')
  expect(officeDay('2026-11-21T15:59:59.999Z')).toBe('2026-11-21')
  expect(officeDay('2026-11-21T16:00:00.000Z')).toBe('2026-11-22')
})
