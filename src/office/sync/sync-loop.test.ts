import { afterEach, expect, it } from 'vitest'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createSyncLoop, type Round, type SyncLoop } from './sync-loop.ts'

let loop: SyncLoop
afterEach(() => loop.stop())

const start = (round: (round: Round) => Promise<LontarError | null>, seconds = 3600) => {
  loop = createSyncLoop({ round, seconds, now: () => new Date(), changed: () => {} })
  return loop
}

it('runs one round at a time, and once more for what came meanwhile', async () => {
  let running = 0
  let most = 0
  let rounds = 0
  start(async () => {
    most = Math.max(most, ++running)
    rounds++
    await new Promise((resolve) => setTimeout(resolve, 20))
    running--
    return null
  })
  await Promise.all([loop.now(), loop.now(), loop.now()])
  expect(most).toBe(1)
  expect(rounds).toBe(2)
})

it('says since when it is offline, and why, until a round succeeds', async () => {
  let up = false
  start(() => (up ? Promise.resolve(null) : Promise.reject(new LontarError('server_unreachable', { address: 'x' }))))
  await loop.now()
  const { offlineSince } = loop.state()
  expect(loop.state()).toMatchObject({ online: false, problem: { code: 'server_unreachable' } })
  await loop.now()
  expect(loop.state().offlineSince).toBe(offlineSince)
  up = true
  await loop.now()
  expect(loop.state()).toMatchObject({ online: true, offlineSince: null, problem: null })
})

it('is online where the server answered, though something else went wrong: that stays visible until it is over', async () => {
  let problem: LontarError | null = new LontarError('timestamp_refused', {})
  start(() => Promise.resolve(problem))
  await loop.now()
  expect(loop.state()).toMatchObject({ online: true, offlineSince: null, problem: { code: 'timestamp_refused' } })
  problem = null
  await loop.now()
  expect(loop.state()).toMatchObject({ online: true, problem: null })
})

it('a round that hears of the end comes to one soon, and nothing is told as a failure', async () => {
  const over = Promise.withResolvers<null>()
  start((round) => {
    round.signal.addEventListener('abort', () => over.resolve(null))
    return over.promise
  })
  void loop.now()
  await loop.stop()
  expect(loop.state()).toMatchObject({ syncing: false, problem: null })
})

it('goes on by itself after a failure', async () => {
  let rounds = 0
  start(() => Promise.reject(new Error(`round ${++rounds}`)), 0.01)
  await loop.now()
  await expect.poll(() => rounds).toBeGreaterThan(2)
})

/** Some milliseconds instead of minutes. */
const patience = { tickMs: 5, standing: 3, waiting: 3 }

it('breaks off a round that stands still, says where, and begins anew; a round that gets on may take its time', async () => {
  const stuck: string[] = []
  let rounds = 0
  loop = createSyncLoop({
    seconds: 0.01,
    now: () => new Date(),
    changed: () => {},
    patience,
    stuck: (where) => stuck.push(where),
    async round({ at, beat, signal }) {
      at('feed')
      if (++rounds === 1) return new Promise(() => {})
      for (let page = 0; page < 20; page++) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        beat()
      }
      signal.throwIfAborted()
      return null
    },
  })
  await loop.now()
  expect(loop.state()).toMatchObject({ online: false, syncing: false, problem: { code: 'sync_stuck' } })
  await expect.poll(() => loop.state().online).toBe(true)
  expect(stuck).toEqual(['feed'])
})

it('begins a round where something waits and no round has begun for long', async () => {
  let rounds = 0
  loop = createSyncLoop({
    seconds: 3600,
    now: () => new Date(),
    changed: () => {},
    patience,
    waits: () => rounds < 2,
    round: async () => (rounds++, null),
  })
  await expect.poll(() => rounds).toBe(2)
})

it('paused, it breaks off what is under way and begins nothing by itself; asked expressly it runs once', async () => {
  let rounds = 0
  const begun = Promise.withResolvers<AbortSignal>()
  start(({ signal }) => {
    begun.resolve(signal)
    return ++rounds === 1 ? new Promise(() => {}) : Promise.resolve(null)
  }, 0.001)
  const first = loop.now()
  const signal = await begun.promise
  loop.pause()
  await first
  expect(signal.aborted).toBe(true)
  expect(loop.state(), 'being paused is not being offline').toMatchObject({
    syncing: false,
    offlineSince: null,
    problem: null,
  })
  loop.soon()
  await loop.now()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(rounds).toBe(2)
  loop.resume()
  await expect.poll(() => rounds).toBeGreaterThan(3)
})

it('tells a round that something else waits for its end', async () => {
  const hurried: boolean[] = []
  start(async ({ hurry }) => {
    await Promise.resolve()
    hurried.push(hurry())
    if (hurried.length === 1) loop.soon()
    hurried.push(hurry())
    return null
  })
  await loop.now()
  expect(hurried).toEqual([false, true, false, false])
})
