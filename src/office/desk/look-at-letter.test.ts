import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { viewFor } from '../../domain/letter-views.ts'
import { letterAt } from '../../domain/testing/access-story.ts'
import { office, type Name } from '../../domain/testing/small-office.ts'
import { createLetterBook, type LetterBook } from '../letters/letter-book.ts'
import { toLetterRow } from '../letters/letter-rows.ts'
import { createStore, type Store } from '../store/store.ts'
import { lookAtLetter } from './look-at-letter.ts'

const now = () => new Date('2026-11-16T03:00:00Z')
const sent = letterAt('sent', 'rahasia')

let dir: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-look-'))
  store = createStore(join(dir, 'store.db'), randomBytes(32))
  store.facts.set('directory', office)
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

/** The person's letter book, with the letter in it as the feed brings it to them. */
const bookOf = (personId: Name): LetterBook => {
  const book = createLetterBook({ store, personId, now, changed: () => {} })
  store.transaction(() => book.receive(sent.id, viewFor(sent, office, personId, '2026-11-16')))
  return book
}
const rows = (box: 'menunggu' | 'masuk') => store.letters.list(box, '').map((row) => toLetterRow(row, null))
const steps = () => store.outbox.waiting(10).map((o) => o.intent)

test('the registry looks at an envelope: that is its receipt, once, and waits for nobody then', () => {
  const book = bookOf('tuTujuan')
  expect(rows('menunggu')).toMatchObject([{ envelope: true, subject: '', unread: true, number: sent.number!.text }])
  expect(rows('menunggu')[0]!.party, 'from whom').toBe('Dinas Kominfo')
  lookAtLetter({ book }, sent.id)
  lookAtLetter({ book }, sent.id)
  expect(steps()).toEqual([{ kind: 'letter.receive', unitId: 'dpmptsp' }])
  expect(rows('menunggu')).toEqual([])
  expect(rows('masuk')).toMatchObject([{ envelope: true, unread: false, state: 'diterima' }])
})

test('the head opens the same letter: that is reading it', () => {
  const book = bookOf('kadisTujuan')
  expect(rows('menunggu')).toMatchObject([{ envelope: false, subject: sent.content.subject }])
  lookAtLetter({ book }, sent.id)
  expect(steps()).toEqual([{ kind: 'letter.read', unitId: 'dpmptsp' }])
})
