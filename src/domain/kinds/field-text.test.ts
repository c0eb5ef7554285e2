import { expect, test } from 'vitest'
import { fieldText } from './field-text.ts'

test('a meeting is on a weekday, a birthday only on a date', () => {
  expect(fieldText({ type: 'date', label: 'Hari, tanggal' }, '2026-11-23')).toBe('Senin, 23 November 2026')
  expect(fieldText({ type: 'date', label: 'Tanggal lahir' }, '1990-01-02')).toBe('2 Januari 1990')
})

test('a time has its zone, a number its separators', () => {
  expect(fieldText({ type: 'time', label: 'Pukul' }, '09:00')).toBe('09.00 WITA')
  expect(fieldText({ type: 'number', label: 'Jumlah' }, '1250000')).toBe('1.250.000')
})

test('what is no date, time or number stays as it was typed', () => {
  expect(fieldText({ type: 'date', label: 'Tanggal' }, '2026-02-31')).toBe('2026-02-31')
  expect(fieldText({ type: 'time', label: 'Pukul' }, '09.00 s.d. selesai')).toBe('09.00 s.d. selesai')
  expect(fieldText({ type: 'number', label: 'Jumlah' }, 'beberapa')).toBe('beberapa')
})
