import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftContent } from '../../domain/testing/small-office.ts'
import { toOperationRows } from '../letters/letter-rows.ts'
import { dismissRefused } from './dismiss-refused.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

const at = '2026-11-16T03:00:00.000Z'
let desk: SmallBook
let id: string
beforeEach(() => {
  desk = smallBook('konseptor')
  id = randomUUID()
  desk.book.perform(id, { kind: 'letter.create', content: { ...draftContent, reviewers: [] } }, 'j-konseptor')
  desk.store.outbox.offer(1, 10_000_000)
  desk.book.perform(id, { kind: 'letter.submit', note: 'Mohon segera.' }, 'j-konseptor')
  desk.book.perform(id, { kind: 'letter.cancel', note: 'Tidak jadi.' }, 'j-konseptor')
  desk.store.outbox.reject(1, { code: 'not_allowed', params: { position: 'x' } }, at, 'receipt')
  desk.store.outbox.reject(2, { code: 'held_back', params: {} }, at, 'receipt')
  desk.store.outbox.reject(3, { code: 'held_back', params: {} }, at, 'receipt')
})
afterEach(() => desk.remove())

const rows = () => toOperationRows(desk.store.outbox.of(id), () => 'Undangan')

test('steps that were held back name the one that was refused, at the beginning of their chain', () => {
  expect(rows()).toMatchObject([
    { dseq: 1, status: 'rejected', heldBy: null },
    { dseq: 2, status: 'held_back', heldBy: 1, written: 'Mohon segera.' },
    { dseq: 3, status: 'held_back', heldBy: 1, written: 'Tidak jadi.' },
  ])
})

test('put away, it no longer needs action, with all that it held back; it stays readable in its letter', () => {
  expect(desk.store.outbox.state().rejected, 'one reason, one thing to act on').toBe(1)
  dismissRefused(desk, 1)
  expect(desk.store.outbox.state().rejected).toBe(0)
  expect(desk.store.letters.counts().perlu_tindakan).toBe(0)
  expect(rows()).toMatchObject([
    { dismissed: true, error: { code: 'not_allowed' } },
    { dismissed: true },
    { dismissed: true },
  ])
  expect(desk.changed).toContain(id)
})

test('what still waits cannot be put away', () => {
  const other = randomUUID()
  desk.book.perform(other, { kind: 'letter.create', content: draftContent }, 'j-konseptor')
  dismissRefused(desk, 4)
  expect(desk.store.outbox.get(4)).toMatchObject({ status: 'waiting', dismissed: false })
})
