import { afterEach, expect, test } from 'vitest'
import { viewFor } from '../../domain/letter-views.ts'
import type { Letter } from '../../domain/letter.ts'
import { letterAt, perform } from '../../domain/testing/access-story.ts'
import { office, people, type Name } from '../../domain/testing/small-office.ts'
import { toOperationRows } from '../letters/letter-rows.ts'
import type { Desk } from './desk.ts'
import { dispositionHandlers } from './disposition-handlers.ts'
import { letterDetail } from './letter-detail.ts'
import { lookAtLetter } from './look-at-letter.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

const id = letterAt('sent', 'biasa').id
const give = {
  id,
  as: { positionId: 'j-kadisTujuan', parentId: null },
  to: ['j-tuTujuan'],
  instructions: ['Tindak lanjuti'],
  note: 'Mohon segera.',
  due: '2026-11-18',
}

let open: SmallBook[] = []
afterEach(() => {
  open.forEach((book) => book.remove())
  open = []
})

/** The person’s laptop with the letter as the feed brings it to them. */
const laptopOf = (personId: Name, letter: Letter) => {
  const small = smallBook(personId)
  open.push(small)
  const desk = small as unknown as Desk
  const take = (next: Letter) =>
    small.store.transaction(() => small.book.receive(id, viewFor(next, office, personId, '2026-11-16')))
  take(letter)
  const dispositions = () => letterDetail(desk, id).dispositions
  return { desk, handlers: dispositionHandlers(desk), take, dispositions, steps: () => small.store.outbox.of(id) }
}

test('the head passes a letter on: it stands in the tree at once and waits for the server', async () => {
  const head = laptopOf('kadisTujuan', letterAt('sent', 'biasa'))
  expect(head.dispositions()).toMatchObject({
    tree: [],
    mayGive: [{ positionId: 'j-kadisTujuan', parentId: null }],
    mayFollowUp: true,
  })
  await head.handlers['dispositions.give'](give)
  const [node] = head.dispositions().tree
  expect(node).toMatchObject({ depth: 0, waiting: true, by: people.kadisTujuan, note: 'Mohon segera.' })
  expect(node!.to).toMatchObject([{ stage: 'unread', mine: false, mayCancel: true, overdue: false }])
  const intent = head.steps()[0]!.operation.intent
  head.take(perform(letterAt('sent', 'biasa'), people.kadisTujuan, intent, '2026-11-16'))
  head.desk.store.outbox.accept(1, '2026-11-16T03:00:00.000Z', 'receipt')
  expect(head.dispositions().tree[0]).toMatchObject({ waiting: false, to: [{ waiting: false }] })
})

test('a step that the server refuses keeps what was ticked and written', async () => {
  const head = laptopOf('kadisTujuan', letterAt('sent', 'biasa'))
  await head.handlers['dispositions.give'](give)
  head.desk.store.outbox.reject(
    1,
    { code: 'receiver_unknown', params: { position: 'x' } },
    '2026-11-16T03:00:00.000Z',
    '',
  )
  head.desk.book.rejected(id)
  expect(head.dispositions().tree, 'it did not happen').toEqual([])
  expect(toOperationRows(head.steps(), () => '')[0]).toMatchObject({
    status: 'rejected',
    written: 'Tindak lanjuti\nMohon segera.',
  })
})

test('whoever it was given to has read it with the first look, reports, and is done; taken back it can be no more', async () => {
  const intent = { kind: 'letter.dispose', dispositionId: id, unitId: 'dpmptsp', parentId: null, to: give.to } as const
  const words = { instructions: give.instructions, note: give.note, due: give.due }
  const letter = perform(letterAt('sent', 'rahasia'), people.kadisTujuan, { ...intent, ...words }, '2026-11-16')
  const clerk = laptopOf('tuTujuan', letter)
  const mine = () => clerk.dispositions().tree[0]!.to[0]!
  expect(mine()).toMatchObject({ mine: true, mayCancel: false, stage: 'unread' })
  lookAtLetter(clerk.desk, id)
  lookAtLetter(clerk.desk, id)
  expect(clerk.steps().map(({ operation: o }) => o.intent)).toMatchObject([
    { kind: 'letter.answer_disposition', answer: 'read' },
  ])
  const answer = { id, dispositionId: id, positionId: 'j-tuTujuan' }
  await clerk.handlers['dispositions.answer']({ ...answer, answer: 'report', note: 'Sedang disiapkan.' })
  expect(mine()).toMatchObject({ stage: 'reported', reports: [{ note: 'Sedang disiapkan.' }], waiting: true })
  expect(await clerk.handlers['dispositions.list']({ which: 'mine' })).toMatchObject({
    rows: [{ letterId: id, stage: 'reported', due: '2026-11-18', overdue: false, party: 'Dinas Kominfo' }],
  })
  await clerk.handlers['dispositions.answer']({ ...answer, answer: 'done', note: '' })
  expect(mine().stage).toBe('done')
  expect(await clerk.handlers['dispositions.list']({ which: 'mine' })).toEqual({ rows: [] })

  const head = laptopOf('kadisTujuan', letter)
  await head.handlers['dispositions.cancel']({ id, dispositionId: id, to: 'j-tuTujuan', note: '' })
  expect(head.dispositions().tree[0]!.to[0]).toMatchObject({ stage: 'cancelled', mayCancel: false, waiting: true })
})

test('who was given it passes it on from there; the head says when the letter is dealt with', async () => {
  const intent = { kind: 'letter.dispose', dispositionId: id, unitId: 'dpmptsp', parentId: null, to: give.to } as const
  const words = { instructions: give.instructions, note: '', due: '2026-11-15' }
  const letter = perform(letterAt('sent', 'biasa'), people.kadisTujuan, { ...intent, ...words }, '2026-11-16')
  const clerk = laptopOf('tuTujuan', letter)
  expect(clerk.dispositions().mayGive).toEqual([{ positionId: 'j-tuTujuan', parentId: id }])
  expect(clerk.dispositions().tree[0]!.to[0], 'the day is over').toMatchObject({ overdue: true })
  await clerk.handlers['dispositions.give']({
    ...give,
    as: { positionId: 'j-tuTujuan', parentId: id },
    to: ['j-kadis'],
  })
  expect(clerk.dispositions().tree.map(({ depth, parentId }) => [depth, parentId])).toEqual([
    [0, null],
    [1, id],
  ])
  const head = laptopOf('kadisTujuan', letter)
  await head.handlers['letters.followUp']({ id, note: 'Selesai.' })
  expect(head.desk.book.get(id).local.deliveries[0]).toMatchObject({ followedUp: { note: 'Selesai.' } })
  expect(head.dispositions().mayFollowUp).toBe(false)
})
