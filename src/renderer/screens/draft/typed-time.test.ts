import { expect, test } from 'vitest'
import { typedTime } from './typed-time.ts'

test('half past nine, however it is typed', () => {
  expect(['9.30', '09:30', ' 9.30 WITA'].map(typedTime)).toEqual(['09:30', '09:30', '09:30'])
  expect(typedTime('14')).toBe('14:00')
})

test('what is no time stays as it was typed', () => {
  expect(typedTime('09.00 s.d. selesai')).toBe('09.00 s.d. selesai')
  expect(typedTime('25.00')).toBe('25.00')
})
