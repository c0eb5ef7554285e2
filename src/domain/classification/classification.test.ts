import { expect, test } from 'vitest'
import { byCode, entriesOf, parentOf, toFile, type ClassificationEntry } from './classification.ts'

test('the parent of a code is the code without its last part', () => {
  expect(parentOf('800.1.11.1')).toBe('800.1.11')
  expect(parentOf('000.5')).toBe('000')
  expect(parentOf('000')).toBeNull()
})

test('codes stand in the order of the printed schedule', () => {
  const codes = ['000.10', '100', '000.2', '000', '000.2.1']
  const sorted = codes.map((code) => ({ code })).toSorted(byCode)
  expect(sorted.map(({ code }) => code)).toEqual(['000', '000.2', '000.2.1', '000.10', '100'])
})

test('a tree comes back from its file as it was', () => {
  const entries: ClassificationEntry[] = [
    { code: '800', words: 'Kepegawaian', active: 2, inactive: 3, fate: 'dinilai' },
    { code: '800.1', words: 'Sumber daya manusia', active: 1, inactive: 2, fate: 'musnah' },
  ]
  expect(entriesOf(toFile(entries, 'Contoh'))).toEqual(entries)
})
