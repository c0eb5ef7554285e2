import { expect, test } from 'vitest'
import type { ClassificationEntry } from './classification.ts'
import { codeFinder } from './find-codes.ts'

const entry = (code: string, words: string): ClassificationEntry => ({
  code,
  words,
  active: 1,
  inactive: 2,
  fate: 'musnah',
})
const finder = codeFinder([
  entry('000', 'Umum'),
  entry('000.5', 'Kearsipan'),
  entry('800', 'Kepegawaian'),
  entry('800.1', 'Sumber daya manusia'),
  entry('800.1.11', 'Administrasi pegawai'),
  entry('800.1.11.1', 'Surat tugas'),
  entry('800.1.11.2', 'Cuti'),
])
const codes = (typed: string) => finder.find(typed).map(({ code }) => code)

test('a code is found by the beginnings of its words, in any order and case', () => {
  expect(codes('TUG sur')).toEqual(['800.1.11.1'])
  expect(codes('arsip')).toEqual([])
  expect(codes('kearsip')).toEqual(['000.5'])
})

test('a code is found by its own beginning, the exact one first', () => {
  expect(codes('800.1.11')).toEqual(['800.1.11', '800.1.11.1', '800.1.11.2'])
  expect(codes('800')[0]).toBe('800')
})

test('words of what it stands under help to find it', () => {
  expect(codes('kepegawaian cuti')).toEqual(['800.1.11.2'])
})

test('punctuation alone finds what nothing typed finds: the beginning of the tree', () => {
  expect(codes('"* (')).toHaveLength(7)
  expect(finder.find('', 2).map(({ code }) => code)).toEqual(['000', '000.5'])
  expect(codes('ᬧᬦᬶ')).toEqual([])
})

test('the tree is walked down and up', () => {
  expect(finder.childrenOf(null).map(({ code }) => code)).toEqual(['000', '800'])
  expect(finder.childrenOf('800.1.11')).toHaveLength(2)
  expect(finder.pathOf('800.1.11.1').map(({ code }) => code)).toEqual(['800', '800.1', '800.1.11', '800.1.11.1'])
})
