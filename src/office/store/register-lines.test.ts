import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { letterAt } from '../../domain/testing/access-story.ts'
import type { LinePlace } from './register-lines.ts'
import { smallBook } from '../desk/testing/small-book.ts'

test('a book is read page by page, each letter once and in the order of the lines, also where two have one line', () => {
  const { store, book, remove } = smallBook('tu')
  const sent = letterAt('sent', 'biasa')
  for (const sequence of [4, 1, 9, 2, 7, 2]) {
    const id = randomUUID()
    store.transaction(() => book.receive(id, { ...sent, id, number: { ...sent.number!, sequence } }))
  }
  const { register } = sent.number!
  const read: number[] = []
  for (let after: LinePlace | null = null; ;) {
    const page: ReturnType<typeof store.registers.of> = store.registers.of(register, after, 2)
    read.push(...page.map(({ sequence }) => sequence))
    if (page.length < 2) break
    after = page.at(-1)!
  }
  expect(read).toEqual([1, 2, 2, 4, 7, 9])
  remove()
})
