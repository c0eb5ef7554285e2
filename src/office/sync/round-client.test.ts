import { expect, it } from 'vitest'
import type { ServerClient } from './server-client.ts'
import { roundClient } from './round-client.ts'

it('a round that was broken off asks nothing more, though it was in the middle of something', async () => {
  const asked: string[] = []
  const answers = { feed: async () => asked.push('feed'), push: async () => asked.push('push') }
  const breaker = new AbortController()
  const places: string[] = []
  let beats = 0
  const round = { signal: breaker.signal, at: (where: string) => places.push(where), beat: () => beats++ }
  const client = roundClient(answers as unknown as ServerClient, round)
  await client.feed('', 1)
  breaker.abort(new Error('stood still'))
  await expect(client.push([])).rejects.toThrow('stood still')
  expect([asked, places, beats]).toEqual([['feed'], ['feed'], 1])
})
