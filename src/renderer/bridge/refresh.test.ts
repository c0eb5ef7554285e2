import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createQueries } from './create-queries.ts'
import { queryKey } from './query-key.ts'
import { refreshAfter, refreshOn } from './refresh.ts'
import { calmStatus } from '../screens/sync/testing/calm-status.ts'

const id = '6d1f7c1e-6f3b-4f0e-9a51-2f8f6b5f9d10'

test('signing out tells the screens at once and leaves nothing of the person in memory', () => {
  const queries = createQueries()
  queries.setQueryData(queryKey('session.me', {}), { person: 'Ni Luh Contoh' })
  queries.setQueryData(queryKey('letters.get', { id }), { letter: 'rahasia' })
  const seen: unknown[] = []
  const stop = new QueryObserver(queries, { queryKey: queryKey('session.me', {}), enabled: false }).subscribe(
    ({ data }) => seen.push(data),
  )
  refreshOn(queries, { event: 'session.ended', reason: null })
  stop()
  expect(queries.getQueryData(queryKey('session.me', {}))).toBeNull()
  expect(seen.at(-1)).toBeNull()
  expect(
    queries
      .getQueryCache()
      .getAll()
      .map((query) => query.queryKey[0]),
  ).toEqual(['session.me'])
})

test('told twice that the session ended, the sign-in screen still gets its people', async () => {
  const queries = createQueries()
  const people = { people: [], serverReachable: false }
  const waiting = new QueryObserver(queries, {
    queryKey: queryKey('session.people', {}),
    queryFn: () => new Promise((resolve) => setTimeout(() => resolve(people), 20)),
  })
  const stop = waiting.subscribe(() => {})
  refreshOn(queries, { event: 'session.ended', reason: null })
  refreshOn(queries, { event: 'session.ended', reason: null })
  await expect.poll(() => waiting.getCurrentResult().data).toEqual(people)
  stop()
})

test('a changed letter makes its own answers and all lists old, not other letters', () => {
  const queries = createQueries()
  const other = queryKey('letters.get', { id: 'another' })
  const keys = [
    queryKey('letters.get', { id }),
    queryKey('letters.judge', { id }),
    queryKey('letters.list', { box: 'masuk', query: '' }),
  ]
  for (const key of [...keys, other]) queries.setQueryData(key, {})
  refreshOn(queries, { event: 'letters.changed', ids: [id] })
  expect(keys.map((key) => queries.getQueryState(key)?.isInvalidated)).toEqual([true, true, true])
  expect(queries.getQueryState(other)?.isInvalidated).toBe(false)
})

test('the answer of a step is the newest state of its letter, shown without asking again', () => {
  const queries = createQueries()
  const detail = { letter: { id, state: 'diperiksa' }, tasks: [] }
  refreshAfter(queries, 'letters.paraf', { id, note: '' }, detail)
  expect(queries.getQueryData(queryKey('letters.get', { id }))).toBe(detail)
})

test('a letter that came before its file is asked for again when the exchange goes on, one that has it is not', () => {
  const queries = createQueries()
  const [waiting, whole] = [queryKey('letters.get', { id }), queryKey('letters.get', { id: 'another' })]
  queries.setQueryData(waiting, { document: null })
  queries.setQueryData(whole, { document: '/documents/letters/another/1.pdf' })
  refreshOn(queries, { event: 'sync.status', status: calmStatus })
  expect([waiting, whole].map((key) => queries.getQueryState(key)?.isInvalidated)).toEqual([true, false])
})

test('the late answer to a question asked before an event does not take back what the event told', async () => {
  const queries = createQueries()
  const key = queryKey('computer.offered', {})
  const link = { offered: [{ id, what: 'link' as const, place: '#/kotak/menunggu' }] }
  const answers: ((value: unknown) => void)[] = []
  const queryFn = () => new Promise((resolve) => answers.push(resolve))
  const screen = new QueryObserver(queries, { queryKey: key, queryFn })
  const stop = screen.subscribe(() => {})
  refreshOn(queries, { event: 'offered.changed', ...link })
  expect(screen.getCurrentResult().data).toEqual(link)
  answers.at(0)?.({ offered: [] })
  await expect.poll(() => answers.length).toBe(2)
  expect(screen.getCurrentResult().data).toEqual(link)
  answers.at(1)?.(link)
  await expect.poll(() => screen.getCurrentResult().isFetching).toBe(false)
  expect(screen.getCurrentResult().data).toEqual(link)
  stop()
})
