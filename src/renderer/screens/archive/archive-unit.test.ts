import { expect, test } from 'vitest'
import { lettersUnder } from './archive-unit.ts'

test('a code counts its own letters and those of all codes below it', () => {
  const under = lettersUnder([
    { code: '800', letters: 1 },
    { code: '800.1.11.1', letters: 20 },
    { code: '800.1.11.2', letters: 3 },
    { code: '80', letters: 100 },
  ])
  expect(under('800')).toBe(24)
  expect(under('800.1.11')).toBe(23)
  expect(under('800.1.11.1')).toBe(20)
  expect(under('900')).toBe(0)
})
