import { expect, test } from 'vitest'
import { matching } from './palette-entry.ts'

const entries = ['Menunggu saya', 'Kotak masuk', 'Sinkronkan sekarang'].map((label) => ({ label }))

test('words are found in any order and case', () => {
  expect(matching(entries, 'SAYA menu').map((e) => e.label)).toEqual(['Menunggu saya'])
})

test('nothing typed shows everything, a stranger nothing', () => {
  expect(matching(entries, '  ')).toHaveLength(3)
  expect(matching(entries, 'masuk zzz')).toEqual([])
})
