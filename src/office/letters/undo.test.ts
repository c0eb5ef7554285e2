import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import { createStore, type Store } from '../store/store.ts'
import { createLetterBook, type LetterBook } from './letter-book.ts'

let dir: string
let key: Buffer
let store: Store
let book: LetterBook
let held: boolean[]
const now = () => new Date('2026-11-21T03:00:00Z')
const me = people.konseptor
const [id, other] = [randomUUID(), randomUUID()]
const open = () => {
  store = createStore(join(dir, 'store.db'), key)
  book = createLetterBook({ store, personId: me.personId, now, changed: () => {}, undoable: (may) => held.push(may) })
}
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-undo-'))
  key = randomBytes(32)
  held = []
  open()
  store.facts.set('directory', office)
  book.perform(id, { kind: 'letter.create', content: draftContent }, me.positionId)
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})
const submit = (letter = id) => book.perform(letter, { kind: 'letter.submit', note: '' }, me.positionId)
const queue = () => store.outbox.waiting(99).map((o) => `${o.dseq} ${o.intent.kind}`)
const refused = (code: string) => expect.objectContaining({ code }) as Error

it('a submission that is still here is taken back: the draft is as it was, and the lists say so', () => {
  const before = book.get(id).local
  submit()
  expect(store.letters.list('draf', '')).toHaveLength(0)
  expect(book.undo(id)).toEqual(before)
  expect(queue()).toEqual(['1 letter.create'])
  expect(store.letters.list('draf', '')).toHaveLength(1)
  expect(held, 'the sync waits a moment, and no longer than needed').toEqual([true, false])
})

it('what may have been sent is never taken back, though no answer has come', () => {
  submit()
  store.outbox.offer(99, 1e9)
  const before = book.get(id).local
  expect(() => book.undo(id)).toThrow(refused('already_sent'))
  expect(book.get(id).local).toEqual(before)
  expect(queue()).toHaveLength(2)
})

it('neither is writing: an edit, or the beginning of a draft', () => {
  expect(() => book.undo(id)).toThrow(refused('already_sent'))
  book.perform(id, { kind: 'letter.edit', content: { subject: 'Lain' } }, me.positionId)
  expect(() => book.undo(id)).toThrow(refused('already_sent'))
})

it('steps of other letters behind it move up: numbers stay without a gap, and each follows what it followed', () => {
  submit()
  book.perform(other, { kind: 'letter.create', content: draftContent }, me.positionId)
  submit(other)
  book.undo(id)
  expect(queue()).toEqual(['1 letter.create', '2 letter.create', '3 letter.submit'])
  const [, created, submitted] = store.outbox.waiting(99)
  expect(submitted).toMatchObject({ dseq: 3, subject: other, follows: created?.opId })
  expect(store.outbox.nextSequence()).toBe(4)
  expect(submit().state).toBe('diajukan')
})

it('a step before it that was sent, and one of another letter that was not, stay', () => {
  store.outbox.offer(99, 1e9)
  submit()
  book.perform(other, { kind: 'letter.create', content: draftContent }, me.positionId)
  book.undo(id)
  expect(queue()).toEqual(['1 letter.create', '2 letter.create'])
  expect(store.outbox.offer(99, 1e9).map((o) => o.subject)).toEqual([id, other])
})

it('where something that came later has an answer already, it stays: numbers that the server knows never move', () => {
  submit()
  book.perform(other, { kind: 'letter.create', content: draftContent }, me.positionId)
  // As after a restored server: the later one has been answered before and is offered again with its receipt.
  store.outbox.accept(3, now().toISOString(), 'receipt')
  expect(() => book.undo(id)).toThrow(refused('already_sent'))
})

it('a computer that dies in the middle has done all of it or nothing: after the restart the store is whole', () => {
  submit()
  const before = { letter: book.get(id), queue: queue() }
  expect(() =>
    store.transaction(() => {
      book.undo(id)
      throw new Error('the power is gone')
    }),
  ).toThrow('the power is gone')
  store.close()
  open()
  expect({ letter: book.get(id), queue: queue() }).toEqual(before)
  book.undo(id)
  store.close()
  open()
  expect(book.get(id).local.state).toBe('draf')
  expect(queue()).toEqual(['1 letter.create'])
})
