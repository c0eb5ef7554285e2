import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff, type DiffPart } from './word-diff.ts'

const shown = (parts: DiffPart[]) =>
  parts.map(({ text, isChanged }) => (isChanged ? `[${text.trim()}]` : text.trim())).join(' ')
const sides = (a: string, b: string) => {
  const { left, right } = wordDiff(a, b)
  return [shown(left), shown(right)]
}

test('the words that differ are marked on both sides', () => {
  expect(sides('Undangan rapat hari Senin di Denpasar', 'Undangan rapat besar hari Selasa di Denpasar')).toEqual([
    'Undangan rapat hari [Senin] di Denpasar',
    'Undangan rapat [besar] hari [Selasa] di Denpasar',
  ])
})

test('nothing against something, and the same against itself', () => {
  expect(sides('', 'Baru')).toEqual(['', '[Baru]'])
  expect(sides('Sama saja', 'Sama saja')).toEqual(['Sama saja', 'Sama saja'])
})

test('two long texts that have nothing in common are marked whole, at once', () => {
  const essay = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word}${i}`).join(' ')
  expect(wordDiff(essay('a'), essay('b')).left).toHaveLength(1)
})

test('no word is lost or invented, and what is not marked is the same on both sides', () => {
  const text = array(constantFrom('surat', 'rapat', '\n', 'Bali', 'dan')).map((words) => words.join(' '))
  assert(
    property(text, text, (a, b) => {
      const { left, right } = wordDiff(a, b)
      const whole = (parts: DiffPart[]) => parts.map((p) => p.text).join('')
      const plain = (parts: DiffPart[]) =>
        parts
          .filter((p) => !p.isChanged)
          .flatMap((p) => p.text.split(/\s+/))
          .filter(Boolean)
      expect(whole(left).trim()).toBe(a.trim())
      expect(whole(right).trim()).toBe(b.trim())
      expect(plain(left)).toEqual(plain(right))
    }),
  )
})
