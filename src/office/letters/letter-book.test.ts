import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import type { Letter } from '../../domain/letter.ts'
import { createStore, type Store } from '../store/store.ts'
import { createLetterBook, type LetterBook } from './letter-book.ts'
import { toOperationRows } from './letter-rows.ts'

let dir: string
let store: Store
let book: LetterBook
let changed: string[]
const id = randomUUID()
const now = () => new Date('2026-11-21T03:00:00Z')
const me = people.konseptor

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-book-'))
  store = createStore(join(dir, 'store.db'), randomBytes(32))
  store.facts.set('directory', office)
  changed = []
  book = createLetterBook({ store, personId: me.personId, now, changed: (ids) => changed.push(...ids) })
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

/** What the server would make of the operations that wait here. */
const asServer = (letter: Letter | null = null, take = 99): Letter =>
  store.outbox
    .waitingOf(id)
    .slice(0, take)
    .reduce<Letter | null>(
      (l, o) =>
        applyIntent(id, l, o.intent, {
          directory: office,
          actor: { personId: me.personId, ...o.actor },
          now: '2026-11-21T03:00:05.000Z',
          claimedAt: o.claimedAt,
        }),
      letter,
    )!

const draft = () => book.perform(id, { kind: 'letter.create', content: draftContent }, me.positionId)
const edit = (subject: string) => book.perform(id, { kind: 'letter.edit', content: { subject } }, me.positionId)

describe('what a person does on this computer', () => {
  it('blanks that are filled in one after the other all stand, also when the server has answered the draft meanwhile', () => {
    draft()
    store.outbox.offer(10, 1_000_000)
    const server = asServer()
    const fill = (fields: Record<string, string>) =>
      book.perform(id, { kind: 'letter.edit', content: { fields } }, me.positionId)
    fill({ nama: 'Ni Luh Contoh' })
    fill({ nama: 'Ni Luh Contoh', nip: '-' })
    store.transaction(() => {
      store.outbox.accept(1, '2026-11-21T03:00:05.000Z', 'r')
      book.receive(id, server)
    })
    fill({ nama: 'Ni Luh Contoh', nip: '-', jabatan: 'Analis' })
    expect(book.get(id).local.content.fields).toEqual({ nama: 'Ni Luh Contoh', nip: '-', jabatan: 'Analis' })
    expect(asServer(server).content.fields).toEqual({ nama: 'Ni Luh Contoh', nip: '-', jabatan: 'Analis' })
  })

  it('shows at once, waits in the outbox without a gap, and is listed', () => {
    draft()
    edit('Undangan rapat Jumat')
    expect(store.outbox.waiting(10).map((o) => [o.dseq, o.intent.kind])).toEqual([
      [1, 'letter.create'],
      [2, 'letter.edit'],
    ])
    expect(store.letters.list('draf', '')).toMatchObject([{ id, subject: 'Undangan rapat Jumat', waiting: 2 }])
    expect(store.letters.list('draf', 'rapat jum')).toHaveLength(1)
    expect(store.letters.list('draf', 'mengundang')).toHaveLength(1)
    expect(store.letters.list('draf', 'pindah')).toHaveLength(0)
    expect(changed).toContain(id)
  })

  it('that the rules refuse leaves no trace: neither a change nor an operation', () => {
    draft()
    const attempt = () => book.perform(id, { kind: 'letter.paraf', contentVersion: 1, note: '' }, me.positionId)
    expect(attempt).toThrow(expect.objectContaining({ code: 'wrong_state' }) as Error)
    expect(store.outbox.waiting(10)).toHaveLength(1)
    expect(book.get(id).local.version).toBe(1)
  })

  it('as a position that is not theirs is refused by the name of the position', () => {
    const attempt = () => book.perform(id, { kind: 'letter.create', content: draftContent }, people.kadis.positionId)
    expect(attempt).toThrow(expect.objectContaining({ code: 'not_allowed' }) as Error)
  })
})

describe('what the server says', () => {
  it('replaces its last word, and the steps still waiting stand on top of it', () => {
    draft()
    const server = asServer(null, 1)
    edit('Perihal yang baru')
    store.transaction(() => {
      store.outbox.accept(1, now().toISOString(), 'receipt')
      book.receive(id, server)
    })
    expect(book.get(id).server?.content.subject).toBe(draftContent.subject)
    expect(book.get(id).local.content.subject).toBe('Perihal yang baru')
  })

  it('never takes a letter back to an older version', () => {
    draft()
    edit('Kedua')
    const newer = asServer()
    store.outbox.accept(1, now().toISOString(), 'receipt')
    store.outbox.accept(2, now().toISOString(), 'receipt')
    book.receive(id, newer)
    book.receive(id, { ...newer, version: 1, content: { ...newer.content, subject: 'Lama' } })
    expect(book.get(id).local.content.subject).toBe('Kedua')
  })

  it('a rejected draft that the server never had stays readable to its author', () => {
    draft()
    store.outbox.reject(1, { code: 'not_allowed', params: {} }, now().toISOString(), 'receipt')
    book.rejected(id)
    expect(book.get(id).local.content.subject).toBe(draftContent.subject)
    expect(store.letters.list('perlu_tindakan', '')).toHaveLength(1)
  })

  it('an answer that is older than what the feed brought: the refused step is gone all the same', () => {
    draft()
    const old = asServer()
    store.outbox.accept(1, now().toISOString(), 'receipt')
    book.receive(id, { ...old, version: 5 })
    edit('Akan ditolak')
    store.outbox.reject(2, { code: 'wrong_state', params: { state: 'diajukan' } }, now().toISOString(), 'receipt')
    book.receive(id, { ...old, version: 4 })
    expect(book.get(id).local).toMatchObject({ version: 5, content: { subject: draftContent.subject } })
  })

  it('a letter taken away while a step waits: what was written in the step is still listed, however many came after', () => {
    draft()
    book.receive(id, asServer())
    store.outbox.accept(1, now().toISOString(), 'receipt')
    book.perform(id, { kind: 'letter.submit', note: 'Mohon segera diperiksa.' }, me.positionId)
    book.receive(id, null)
    store.outbox.reject(2, { code: 'letter_unknown', params: {} }, now().toISOString(), 'receipt')
    book.rejected(id)
    for (let i = 0; i < 600; i++) {
      book.perform(randomUUID(), { kind: 'letter.create', content: draftContent }, me.positionId)
      store.outbox.accept(3 + i, now().toISOString(), 'receipt')
    }
    const rows = toOperationRows(store.outbox.recent(500), () => '')
    expect(rows.filter((row) => row.status !== 'accepted')).toMatchObject([
      { kind: 'letter.submit', written: 'Mohon segera diperiksa.' },
    ])
  })

  it('"no longer yours" removes the letter, its words and its files from the lists', () => {
    draft()
    const server = asServer()
    store.outbox.accept(1, now().toISOString(), 'receipt')
    book.receive(id, server)
    book.receive(id, null)
    expect(store.letters.get(id)).toBeNull()
    expect(store.letters.list('draf', 'undangan')).toHaveLength(0)
  })
})

describe('a draft that the server refused from its first step', () => {
  const refuseAll = () => {
    for (const { dseq } of store.outbox.waitingOf(id))
      store.outbox.reject(
        dseq,
        { code: 'not_allowed', params: { position: 'Pranata Humas' } },
        now().toISOString(),
        'receipt',
      )
    book.rejected(id)
  }

  it('is a draft, whatever was done on top of it', () => {
    draft()
    edit('Kata-kata saya')
    book.perform(id, { kind: 'letter.submit', note: '' }, me.positionId)
    refuseAll()
    expect(book.get(id).local).toMatchObject({ state: 'draf', content: { subject: 'Kata-kata saya' } })
    expect(store.letters.list('draf', '')).toMatchObject([{ id, rejected: 3 }])
  })

  it('is offered anew, whole, with the next edit', () => {
    draft()
    edit('Kata-kata saya')
    refuseAll()
    edit('Dicoba lagi')
    expect(store.outbox.waiting(10)).toMatchObject([
      { dseq: 3, intent: { kind: 'letter.create', content: { ...draftContent, subject: 'Dicoba lagi' } } },
    ])
    edit('Dan ditulis terus')
    expect(asServer()).toMatchObject({
      content: { subject: 'Dan ditulis terus', classification: draftContent.classification },
    })
  })

  it('takes no other step: nobody is to believe that it was submitted', () => {
    draft()
    refuseAll()
    const submit = () => book.perform(id, { kind: 'letter.submit', note: '' }, me.positionId)
    expect(submit).toThrow(expect.objectContaining({ code: 'held_back' }) as Error)
    expect(store.outbox.waiting(10)).toEqual([])
  })
})
