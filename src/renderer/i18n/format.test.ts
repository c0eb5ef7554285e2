import { expect, test } from 'vitest'
import { formatFor } from './format.ts'
import { translatorFor } from './translator.ts'

const id = formatFor('id', translatorFor('id'))
const en = formatFor('en', translatorFor('en'))
const noon = '2026-11-21T06:05:00.000Z'
const at = (iso: string) => Date.parse(iso)

test('a letter is dated as the office in Denpasar dates it, wherever the laptop stands', () => {
  expect(id.dateTime(noon)).toBe('21 November 2026 14.05 WITA')
  expect(en.dateTime(noon)).toBe('21 November 2026 14:05 WITA')
  expect(id.date('2026-11-21T23:30:00.000Z')).toBe('22 November 2026')
  expect(id.date('2026-05-02')).toBe('2 Mei 2026')
})

test('an age is told in one unit', () => {
  expect(id.age(noon, at('2026-11-21T06:05:59Z'))).toBe('baru saja')
  expect(id.age(noon, at('2026-11-21T06:06:00Z'))).toBe('1 menit')
  expect(id.age(noon, at('2026-11-21T08:10:00Z'))).toBe('2 jam')
  expect(id.age(noon, at('2026-11-24T06:05:00Z'))).toBe('3 hari')
  expect(en.age(noon, at('2026-11-21T07:05:00Z'))).toBe('1 hour')
  expect(en.age(noon, at('2026-11-23T07:05:00Z'))).toBe('2 days')
})

test('a clock that is behind never makes an age of less than nothing', () => {
  expect(id.age(noon, at('2026-11-21T05:00:00Z'))).toBe('baru saja')
})

test('a list tells the age within a week, then the day', () => {
  expect(id.rowAge(noon, at('2026-11-27T06:05:00Z'))).toBe('6 hari')
  expect(id.rowAge(noon, at('2026-11-29T06:05:00Z'))).toBe('21 Nov')
})

test('offline since this morning needs no date, since yesterday it does', () => {
  expect(id.since('2026-11-21T00:12:00Z', at(noon))).toBe('08.12')
  expect(id.since('2026-11-20T00:12:00Z', at(noon))).toBe('20 Nov 08.12')
})

test('numbers and sizes have Indonesian separators', () => {
  expect(id.number(12_345.6)).toBe('12.345,6')
  expect(id.bytes(840)).toBe('840 B')
  expect(id.bytes(12_540)).toBe('12,5 kB')
  expect(id.bytes(3_100_000)).toBe('3,1 MB')
  expect(en.bytes(3_100_000)).toBe('3.1 MB')
})
