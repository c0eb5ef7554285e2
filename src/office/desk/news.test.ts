import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letterAt, type Milestone } from '../../domain/testing/access-story.ts'
import { people } from '../../domain/testing/small-office.ts'
import type { LetterContent } from '../../domain/letter.ts'
import type { News } from '../../protocol/desktop-api.ts'
import { createNewsDesk, type NewsDesk } from './news.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let desk: SmallBook
let told: News[]
let news: NewsDesk

beforeEach(() => {
  desk = smallBook('kabid')
  desk.store.facts.set('pulled', { epoch: 'e' })
  told = []
  news = createNewsDesk({ store: desk.store, personId: 'kabid', send: (one) => told.push(one), everyMs: 5 })
})
afterEach(() => {
  news.stop()
  desk.remove()
})

const comes = (at: Milestone, security: LetterContent['security'] = 'biasa', id: string = randomUUID()) => {
  desk.store.transaction(() => desk.book.receive(id, { ...letterAt(at, security), id }))
  return id
}
const round = (work: () => void) => {
  news.begin()
  work()
  news.tell()
}

test('a letter that comes to be initialled is told by its subject, once', () => {
  round(() => comes('submitted'))
  round(() => {})
  expect(told).toEqual([
    {
      tasks: { paraf: 1 },
      refused: 0,
      letter: { id: expect.any(String) as string, subject: 'Undangan rapat koordinasi' },
    },
  ])
})

test('of a letter that is not for everybody’s eyes the notice has no word', () => {
  round(() => comes('submitted', 'rahasia'))
  expect(told).toMatchObject([{ tasks: { paraf: 1 }, letter: { subject: null } }])
})

test('what comes while a notice still rests is told together, and only what then still waits', async () => {
  round(() => comes('submitted'))
  const done: string[] = []
  round(() => done.push(comes('submitted'), comes('submitted'), comes('submitted')))
  expect(told).toHaveLength(1)
  desk.store.transaction(() => desk.book.receive(done[0]!, null))
  await expect.poll(() => told).toHaveLength(2)
  expect(told[1]).toEqual({ tasks: { paraf: 2 }, refused: 0, letter: null })
})

test('a first sync brings no news, however much it brings', () => {
  desk.store.facts.set('pulled', null as never)
  round(() => comes('submitted'))
  desk.store.facts.set('pulled', { epoch: 'e' })
  round(() => {})
  expect(told).toEqual([])
})

test('what the person did elsewhere is no news, though it waits for the person', () => {
  const id = randomUUID()
  const letter = letterAt('submitted', 'biasa')
  const history = letter.history.map((entry) => ({ ...entry, by: people.kabid }))
  round(() => desk.store.transaction(() => desk.book.receive(id, { ...letter, id, history })))
  expect(desk.store.letters.counts().menunggu).toBe(1)
  expect(told).toEqual([])
})

test('a step that the server refused is told', () => {
  const id = comes('submitted')
  desk.book.perform(id, { kind: 'letter.return', note: 'Mohon dilengkapi.' }, 'j-kabid')
  round(() => {
    desk.store.outbox.reject(1, { code: 'version_moved', params: {} }, '2026-11-16T03:00:00.000Z', 'receipt')
    desk.book.rejected(id)
  })
  expect(told.map(({ refused }) => refused)).toEqual([1])
})
