import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letterAt } from '../../domain/testing/access-story.ts'
import type { Letter } from '../../domain/letter.ts'
import type { DesktopEvent } from '../../protocol/desktop-api.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { archiveHandlers } from './archive-handlers.ts'
import type { Desk } from './desk.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

const assetsDir = new URL('../../../assets', import.meta.url).pathname
const unitId = 'kominfo'
let small: SmallBook
let events: DesktopEvent[]
/** The same computer in another year, or of another person of the office: the store stays. */
const at = (instant: string, personId = 'tu') => {
  const now = () => new Date(instant)
  const book = createLetterBook({ store: small.store, personId, now, changed: () => {} })
  const desk = { store: small.store, book, now, settings: { assetsDir } } as unknown as Desk
  return { book, archive: archiveHandlers(desk, (event) => events.push(event)) }
}

beforeEach(() => {
  small = smallBook('tu')
  events = []
})
afterEach(() => small.remove())

const sent = letterAt('sent', 'biasa')
const receive = (id: string, change: Partial<Letter> = {}) => {
  const letter: Letter = { ...sent, id, ...change }
  small.store.transaction(() => small.book.receive(id, letter))
  return id
}
const under = (classification: string) => ({ content: { ...sent.content, classification } })

test('a sent letter is offered, archived under its own code, and found there by code and year', async () => {
  const { archive } = at('2026-12-01T03:00:00Z')
  const id = receive(randomUUID(), under('800.1.11.1'))
  expect(await archive['archive.ripe']({ unitId })).toMatchObject({ rows: [{ id, isKnown: true, side: 'keluar' }] })
  expect(await archive['archive.archive']({ unitId, ids: [id] })).toEqual({ done: 1, failed: [] })
  expect(await archive['archive.rows']({ unitId, view: 'all', code: '800', year: 2026, limit: 10 })).toMatchObject({
    total: 1,
    rows: [
      { id, classification: '800.1.11.1', activeUntil: '2027-12-31', inactiveUntil: '2029-12-31', fate: 'musnah' },
    ],
  })
  expect(await archive['archive.ripe']({ unitId })).toEqual({ rows: [] })
  expect(await archive['archive.rows']({ unitId, view: 'all', code: '80', limit: 10 })).toMatchObject({ total: 0 })
  expect(await archive['archive.overview']({})).toMatchObject({
    units: [
      { unitId, mayKeep: true, mayApprove: false, ripe: 0, toTransfer: 0, codes: [{ code: '800.1.11.1', letters: 1 }] },
    ],
  })
})

test('a letter whose code nobody knows is not archived until somebody says under what', async () => {
  const { archive } = at('2026-12-01T03:00:00Z')
  const id = receive(randomUUID(), under('entah'))
  const refused = await archive['archive.archive']({ unitId, ids: [id] })
  expect(refused).toMatchObject({ done: 0, failed: [{ id, error: { code: 'archive_code_unknown' } }] })
  expect(await archive['archive.archive']({ unitId, ids: [id], fallback: '000.5' })).toMatchObject({ done: 1 })
})

test('from the archive to its end: transferred, proposed when its time is over, approved by the head alone', async () => {
  const ids = Array.from({ length: 45 }, () => receive(randomUUID(), under('800.1.11.1')))
  await at('2026-12-01T03:00:00Z').archive['archive.archive']({ unitId, ids })
  const kept = receive(randomUUID(), under('400.7.1.1'))
  await at('2026-12-01T03:00:00Z').archive['archive.archive']({ unitId, ids: [kept] })

  const early = at('2028-02-01T03:00:00Z').archive
  const proposed = await early['archive.propose']({ unitId, ids: [ids[0]!, kept], list: 'Usul 2028' })
  expect(proposed.failed.map(({ error }) => error.code)).toEqual(['retention_forbids', 'retention_forbids'])
  const moved = await early['archive.rows']({ unitId, view: 'transfer', limit: 100 })
  expect(moved.total, 'what is active for two years stays').toBe(45)
  await early['archive.transfer']({ unitId, ids: moved.rows.map(({ id }) => id), list: 'Pindah 2028' })
  expect(await early['archive.rows']({ unitId, view: 'transfer_list', list: 'Pindah 2028', limit: 1 })).toMatchObject({
    total: 45,
  })

  const late = at('2030-02-01T03:00:00Z').archive
  const over = await late['archive.rows']({ unitId, view: 'destroy', limit: 100 })
  expect(over.rows.map(({ id }) => id)).not.toContain(kept)
  await late['archive.propose']({ unitId, ids: over.rows.map(({ id }) => id), list: 'Musnah 2030' })
  await expect(async () => late['archive.approve']({ unitId, list: 'Musnah 2030' })).rejects.toMatchObject({
    code: 'not_allowed',
  })

  events = []
  const head = at('2030-02-03T03:00:00Z', 'kadis').archive
  expect(await head['archive.overview']({})).toMatchObject({
    units: [{ waitingLists: [{ name: 'Musnah 2030', letters: 45 }] }],
  })
  expect(await head['archive.waiting']({}), 'waits for the head alone').toEqual({ lists: 1 })
  expect(await late['archive.waiting']({})).toEqual({ lists: 0 })
  expect(await head['archive.approve']({ unitId, list: 'Musnah 2030' })).toEqual({ done: 45, failed: [] })
  expect(await head['archive.waiting']({})).toEqual({ lists: 0 })
  expect(events.at(-1)).toEqual({ event: 'archive.progress', done: 45, total: 45 })
  expect(events.length, 'told on the way').toBeGreaterThan(1)
  expect(await head['archive.lists']({ unitId })).toMatchObject({
    lists: [
      { name: 'Musnah 2030', approved: 45 },
      { name: 'Pindah 2028', approved: 0 },
    ],
  })
  await expect(async () =>
    at('2030-02-04T03:00:00Z').archive['archive.propose']({ unitId, ids: [kept], list: 'Musnah 2030' }),
  ).rejects.toMatchObject({ code: 'archive_list_closed' })
})

test('what is not archived yet is looked for in parts, from either end, and none is missed or told twice', async () => {
  const { archive } = at('2026-12-01T03:00:00Z')
  const ids = Array.from({ length: 7 }, () => receive(randomUUID(), under('800.1.11.1')))
  await archive['archive.archive']({ unitId, ids: [ids[2]!] })
  const open = ids.filter((_, place) => place !== 2)
  const look = (first: 'oldest' | 'newest', atOnce: number) => [
    ...small.store.archive.candidates(unitId, first, atOnce),
  ]
  const inOrder = look('oldest', 100).flat()
  expect(inOrder.toSorted()).toEqual(open.toSorted())
  for (const atOnce of [1, 2, 3, 7, 8]) {
    expect(look('oldest', atOnce).flat()).toEqual(inOrder)
    expect(look('newest', atOnce).flat()).toEqual(inOrder.toReversed())
  }
  expect(look('oldest', 3).length, 'others have their turn between').toBeGreaterThan(2)
})

test('an archive is nobody else’s: the addressee keeps its own copy by its own rules', async () => {
  const id = receive(randomUUID(), under('800.1.11.1'))
  await expect(async () =>
    at('2026-12-01T03:00:00Z').archive['archive.archive']({ unitId: 'dpmptsp', ids: [id] }),
  ).rejects.toMatchObject({
    code: 'not_allowed',
  })
})

test('a letter that leaves this computer leaves the rows of the archive too', async () => {
  const { archive } = at('2026-12-01T03:00:00Z')
  const id = receive(randomUUID(), under('800.1.11.1'))
  await archive['archive.archive']({ unitId, ids: [id] })
  small.store.transaction(() => small.store.letters.remove(id))
  expect(await archive['archive.rows']({ unitId, view: 'all', limit: 10 })).toEqual({ rows: [], total: 0 })
})
