import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letterAt } from '../../domain/testing/access-story.ts'
import { draftContent } from '../../domain/testing/small-office.ts'
import { toLetterRow } from '../letters/letter-rows.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let desk: SmallBook
beforeEach(() => {
  desk = smallBook('konseptor')
  desk.store.facts.set('feed', { cursor: 'c1', epoch: 'before' })
})
afterEach(() => desk.remove())

const comes = (id: string) => desk.store.transaction(() => desk.book.receive(id, { ...letterAt('final', 'biasa'), id }))
const onlyHere = (pulled: string | null) =>
  desk.store.letters
    .list('keluar', '')
    .map((row) => toLetterRow(row, pulled))
    .filter((row) => row.onlyHere)
    .map(({ id }) => id)

test('after the server was restored, a letter that its feed no longer brings is only on this computer', () => {
  const [lost, kept] = [randomUUID(), randomUUID()]
  comes(lost)
  comes(kept)
  expect(onlyHere('before')).toEqual([])
  desk.store.facts.set('feed', { cursor: '', epoch: 'after' })
  expect(onlyHere('before'), 'the new feed was not read to its end: nobody knows yet').toEqual([])
  comes(kept)
  expect(onlyHere('after')).toEqual([lost])
})

test('a letter that was never at the server is not one that the server lost', () => {
  desk.book.perform(randomUUID(), { kind: 'letter.create', content: draftContent }, 'j-konseptor')
  expect(onlyHere('after')).toEqual([])
})
