import { expect, test } from 'vitest'
import { inTreeOrder, isOverdue, stageOf, type Receiver } from './disposition-tree.ts'
import type { Disposition } from './letter.ts'
import { people } from './testing/small-office.ts'

const stamp = { by: people.kabid, at: '2026-11-16T03:00:00.000Z' }
const noted = { ...stamp, note: 'Sudah.' }
const unread: Receiver = { positionId: 'j-kabid', read: null, cancelled: null, reports: [], done: null }
const disposition = (id: string, parentId: string | null): Disposition => ({
  id,
  unitId: 'kominfo',
  parentId,
  by: people.kadis,
  at: stamp.at,
  instructions: ['Tindak lanjuti'],
  note: '',
  due: '2026-11-18',
  to: [unread],
})

test('a receiver has not read it, then has, reports, is done; or it was taken back', () => {
  const stages = [
    unread,
    { ...unread, read: stamp },
    { ...unread, read: stamp, reports: [noted] },
    { ...unread, read: stamp, reports: [noted], done: noted },
    { ...unread, cancelled: noted },
  ].map(stageOf)
  expect(stages).toEqual(['unread', 'read', 'reported', 'done', 'cancelled'])
})

test('it is late on the day after its day, as long as it is neither done nor taken back', () => {
  const given = disposition('a', null)
  expect(isOverdue(given, unread, '2026-11-18')).toBe(false)
  expect(isOverdue(given, unread, '2026-11-19')).toBe(true)
  expect(isOverdue(given, { ...unread, done: noted }, '2026-11-19')).toBe(false)
  expect(isOverdue(given, { ...unread, cancelled: noted }, '2026-11-19')).toBe(false)
  expect(isOverdue({ due: null }, unread, '2099-01-01')).toBe(false)
})

test('what was passed on stands under what it passes on; a branch alone begins at the top', () => {
  const shape = (list: Disposition[]) => inTreeOrder(list).map(({ disposition: d, depth }) => `${depth}${d.id}`)
  const all = [
    disposition('a', null),
    disposition('b', null),
    disposition('c', 'a'),
    disposition('d', 'c'),
    disposition('e', 'a'),
  ]
  expect(shape(all)).toEqual(['0a', '1c', '2d', '1e', '0b'])
  expect(shape([disposition('c', 'a'), disposition('d', 'c')])).toEqual(['0c', '1d'])
})
