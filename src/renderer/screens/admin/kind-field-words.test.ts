import { expect, test } from 'vitest'
import { columnsFrom, freeId } from './kind-field-words.ts'

test('a blank has a name of its own that templates can call', () => {
  expect(freeId('Hari, tanggal', ['tempat'])).toBe('hari_tanggal')
  expect(freeId('Tempat', ['tempat'])).toBe('tempat_2')
  expect(freeId('ᬩᬮᬶ', [])).toBe('isian')
})

test('a column that keeps its name keeps its id and its width', () => {
  const before = [{ id: 'jenis', label: 'Jenis', width: 0.5 }]
  expect(columnsFrom('No; Jenis;', before)).toEqual([{ id: 'no', label: 'No' }, before[0]])
})
