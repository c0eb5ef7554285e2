import { afterEach, expect, it } from 'vitest'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createSyncLoop, type SyncLoop } from './sync-loop.ts'

let loop: SyncLoop
afterEach(() => loop.stop())

const start = (round: () => Promise<LontarError | null>, seconds = 3600) => {
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

it('goes on by itself after a failure', async () => {
  let rounds = 0
  start(() => Promise.reject(new Error(`round ${++rounds}`)), 0.01)
  await loop.now()
  await expect.poll(() => rounds).toBeGreaterThan(2)
})
