import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftContent } from '../../domain/testing/small-office.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let desk: SmallBook
beforeEach(() => {
  desk = smallBook('konseptor')
  for (const subject of ['Rapat satu', 'Undangan', 'Rapat dua', 'Rapat tiga']) {
    desk.book.perform(randomUUID(), { kind: 'letter.create', content: { ...draftContent, subject } }, 'j-konseptor')
  }
})
afterEach(() => desk.remove())

test('a list is given as far as somebody looks, and says how long it is', () => {
  const { letters } = desk.store
  expect([letters.list('draf', '', 2).length, letters.total('draf', '')]).toEqual([2, 4])
  expect([letters.list('draf', 'rapat', 2).length, letters.total('draf', 'rapat')]).toEqual([2, 3])
  expect([letters.list('draf', '—', 2).length, letters.total('draf', '—')], 'nothing that can be searched').toEqual([
    0, 0,
  ])
  expect(letters.total('masuk', '')).toBe(0)
})
