import { expect, test } from 'vitest'
import { readDay, typedAs } from './typed-day.ts'

test.each(['1/12/2026', '01-12-2026', '1.12.26', '1 12 2026', ' 01/12/2026 ', '2026-12-01'])(
  '%s is the first of December',
  (typed) => expect(readDay(typed)).toEqual({ day: '2026-12-01' }),
)

test.each(['31/02/2026', '29/02/2027', '12/2026', '1/13/2026', '0/1/2026', 'besok', '1/12/026'])(
  '%s is no day',
  (typed) => expect(readDay(typed)).toBe('unreadable'),
)

test('nothing is not a day, and not a mistake; what is shown is read back the same', () => {
  expect(readDay('  ')).toBe('none')
  expect(readDay('29/02/2028')).toEqual({ day: '2028-02-29' })
  expect(readDay(typedAs('2028-02-29'))).toEqual({ day: '2028-02-29' })
})
