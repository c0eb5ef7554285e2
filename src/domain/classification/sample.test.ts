import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codeFinder } from './find-codes.ts'
import { readClassification } from './read-classification.ts'

const bytes = readFileSync(new URL('../../../assets/classification/sample.json', import.meta.url))

test('the sample that Lontar ships is a sound tree of the real size', () => {
  const { entries, problems, title } = readClassification(bytes)
  expect(problems).toEqual([])
  expect(entries.length).toBeGreaterThan(5000)
  expect(title).toContain('bukan daftar resmi')
  expect(bytes.length).toBeLessThan(600 * 1024)
})

test('offices find in it what they look for', () => {
  const finder = codeFinder(readClassification(bytes).entries)
  expect(finder.find('surat tugas')[0]?.code).toBe('800.1.11.1')
  expect(finder.find('900.1')[0]?.words).toBe('Keuangan daerah')
  expect(finder.pathOf('400.7').map(({ words }) => words)).toEqual(['Kesejahteraan rakyat', 'Kesehatan'])
})
