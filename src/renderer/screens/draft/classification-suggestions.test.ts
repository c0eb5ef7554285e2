import { expect, test } from 'vitest'
import { suggestionsFor } from './classification-suggestions.ts'

const codes = (typed: string) => suggestionsFor(typed).map(({ code }) => code)

test('a code is found by its beginning or by a word of its name', () => {
  expect(codes('800')).toEqual(['800', '800.1.11.1'])
  expect(codes('ARSIP')).toEqual(['000.5'])
  expect(codes(' surat tugas ')).toEqual(['800.1.11.1'])
})

test('a code that is not among them stays what the person typed', () => {
  expect(codes('590.3')).toEqual([])
})
