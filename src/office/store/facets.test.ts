import { expect, test } from 'vitest'
import { facetsAsked } from './facets.ts'

const days = (from: string, until: string) => facetsAsked({ from, until })[0]!

test('a span of days is few words: whole years, whole months, and the days at its ends', () => {
  expect(days('2023-11-29', '2026-02-02')).toHaveLength(2 + 1 + 2 + 1 + 2)
  expect(days('2026-01-01', '2026-12-31')).toHaveLength(1)
  expect(days('2024-02-01', '2024-02-29')).toHaveLength(1)
  expect(days('2026-03-03', '2026-03-03')).toHaveLength(1)
})

test('one that ends before it begins is met by nothing, not by everything', () => {
  expect(days('2026-03-03', '2026-03-02')).toHaveLength(1)
})

test('what a filter names can never be typed, nor end what FTS5 reads', () => {
  const words = facetsAsked({ unit: 'a" OR "b', kind: "x'--", classification: '800.1. ', waitingFor: 'j-kadis' }).flat()
  for (const word of words) expect(word).toMatch(/^\uE000[\p{L}\p{N}\uE001]+$/u)
})

test('a span without end, as a slip of the finger or a stranger’s script may ask for, is as long as an office’s time', () => {
  const [days] = facetsAsked({ from: '0001-01-01', until: '9999-12-31' })
  expect(days).toHaveLength(300)
})
