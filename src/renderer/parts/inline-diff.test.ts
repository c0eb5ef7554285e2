import { expect, test } from 'vitest'
import { inlineDiff } from './inline-diff.ts'

const told = (before: string, after: string) =>
  inlineDiff(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('')
const only = (kinds: string[], before: string, after: string) =>
  inlineDiff(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text.trim())
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)

test('a word that was replaced stands before the one in its place', () => {
  expect(told('rapat hari Kamis pukul 09.00', 'rapat hari Jumat pukul 09.00')).toMatch(
    /^rapat hari \[-Kamis ?-\]\[\+Jumat ?\+\] ?pukul 09\.00$/,
  )
})

test('nothing is lost: what is not new is the old text, what is not gone the new one', () => {
  const pairs = [
    ['', 'Baru sama sekali.'],
    ['Hilang semua.', ''],
    ['Satu dua tiga', 'Satu dua tiga'],
    [
      'Dengan hormat,\n\nkami mengundang Saudara pada rapat.',
      'Dengan hormat,\n\nkami kembali mengundang Ibu pada rapat hari ini.',
    ],
    ['a b c d e', 'e d c b a'],
  ] as const
  for (const [before, after] of pairs) {
    expect(only(['same', 'gone'], before, after)).toEqual(before.split(/\s+/).filter(Boolean))
    expect(only(['same', 'new'], before, after)).toEqual(after.split(/\s+/).filter(Boolean))
  }
})
