import { expect, test } from 'vitest'
import { markedWords } from './marked-words.ts'

const hits = (text: string, typed: string) =>
  markedWords(text, typed)
    .filter(({ hit }) => hit)
    .map(({ text: word }) => word)

test('words that begin with what was typed are marked, in any case and with any diacritics', () => {
  expect(hits('Undangan Rapat Koordinasi', 'rap KOORD')).toEqual(['Rapat', 'Koordinasi'])
  expect(hits('Café Ubud', 'cafe')).toEqual(['Café'])
})

test('what only holds the word, and punctuation, is not', () => {
  expect(hits('Prarapat', 'rapat')).toEqual([])
  expect(hits('B-12/000.5', '"* (')).toEqual([])
  expect(markedWords('', 'x')).toEqual([])
})

test('the pieces together are the text', () => {
  const text = 'B-12/000.5/DISKOMINFOS: “rapat”, besok'
  expect(
    markedWords(text, 'rapat 000')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
