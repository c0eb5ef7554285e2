import { expect, test } from 'vitest'
import type { ClassificationEntry } from '../../domain/classification/classification.ts'
import { codeFinder } from '../../domain/classification/find-codes.ts'
import { readClassification } from '../../domain/classification/read-classification.ts'
import { csvOf } from './csv-of.ts'

test('what is saved as a table is read again as it was', () => {
  const entries: ClassificationEntry[] = [
    { code: '000', words: 'Umum; "lain-lain"', active: 1, inactive: 2, fate: 'dinilai' },
    { code: '000.5', words: 'Kearsipan', active: 1, inactive: 2, fate: 'musnah' },
  ]
  const read = readClassification(new TextEncoder().encode(csvOf(codeFinder(entries))))
  expect(read).toMatchObject({ problems: [], entries })
})
