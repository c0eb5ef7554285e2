import { expect, test } from 'vitest'
import { boxPlace } from '../../navigation/place.ts'
import { isCurrent, railEntries } from './rail-entries.ts'

const counts = { menunggu: 4, masuk: 90, disposisi: 0, draf: 2, keluar: 7, arsip: 1, perlu_tindakan: 0 }
const labels = (needing: number) => railEntries({ ...counts, perlu_tindakan: needing }).map((entry) => entry.label)

test('“Perlu tindakan” is there only while something needs it', () => {
  expect(labels(0)).not.toContain('box.perlu_tindakan')
  expect(labels(1)).toContain('box.perlu_tindakan')
})

test('the inbox counts what is unread, not what it holds', () => {
  expect(railEntries(counts, 3).find((entry) => entry.label === 'box.masuk')?.count).toBe(3)
})

test('a letter in hand and a search keep their box lit; a draft lights the drafts', () => {
  const lit = (place: Parameters<typeof isCurrent>[1]) =>
    railEntries(counts)
      .filter((entry) => isCurrent(entry, place))
      .map((entry) => entry.label)
  expect(lit(boxPlace('keluar', 'some-letter', 'rapat'))).toEqual(['box.keluar'])
  expect(lit({ screen: 'draf', letter: 'some-letter' })).toEqual(['box.draf'])
  expect(lit({ screen: 'sinkronisasi' })).toEqual(['nav.sinkronisasi'])
})
