import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { serverErrorSchema } from '../../src/protocol/sync-api.ts'
import type { Client } from '../../src/server/testing/client.ts'
import { expectations, type Ask, type Expectation } from './expectations.ts'
import { intruders, requestOf } from './intruders.ts'
import { routeTable } from './route-table.ts'
import { openWorld, secretWords, type World } from './world.ts'

const routes = await routeTable()
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.server.remove())

it('says of every route of the server who may ask it', () => {
  expect(Object.keys(expectations).toSorted()).toEqual(routes)
})

const ownerOf = (who: Expectation['for']): Client =>
  ({
    anyone: world.cast.konseptor,
    devices: world.cast.konseptor,
    admins: world.cast.adminProvinsi,
    wiping: world.wiping,
  })[who]

const refused = async (answer: Response, codes: string[]) => {
  const text = await answer.text()
  expect(text).not.toContain(secretWords)
  if (text === '') return
  const body = JSON.parse(text) as unknown
  expect(Object.keys(body as object)).toEqual(['error'])
  expect(codes).toContain(serverErrorSchema.parse(body).error.code)
}

const fenced = Object.entries(expectations).filter(([, expected]) => expected.for !== 'anyone')
describe.each(fenced)('%s', (route, expected) => {
  const method = route.split(' ')[0]!

  test.each(intruders)('$name: refused', async ({ tries }) => {
    const ask = expected.rightly(world)
    const send = (headers: Record<string, string>) => {
      const { headers: own, ...request } = requestOf(method, ask)
      return fetch(world.server.url + ask.path, { ...request, headers: { ...own, ...headers } })
    }
    const answer = await tries(world, ownerOf(expected.for), { method, ask, send })
    expect(answer.status).toBe(401)
    await refused(answer, ['device_refused', 'proof_stale'])
  })

  it('a device that is told to destroy what it holds: nothing but that', async () => {
    const answer = await world.wiping.request(expected.rightly(world).path, requestOf(method, expected.rightly(world)))
    if (expected.for === 'wiping' || route === 'POST /v1/hello') expect(answer.status).toBe(200)
    else {
      expect(answer.status).toBe(401)
      await refused(answer, ['device_refused'])
    }
  })

  it('whoever may ask is answered', async () => {
    const ask = expected.rightly(world)
    const { status } = await ownerOf(expected.for).request(ask.path, requestOf(method, ask))
    expect(expected.answered ? [expected.answered] : [200, 204]).toContain(status)
  })
})

test.each(fenced.filter(([, expected]) => expected.for === 'admins'))(
  '%s is refused to somebody who administers nothing',
  async (route, expected) => {
    const method = route.split(' ')[0]!
    const ask = expected.rightly(world)
    const answer = await world.cast.konseptor.request(ask.path, requestOf(method, ask))
    expect(answer.status).toBe(403)
    await refused(answer, ['admin_only'])
  },
)

const withAlike = Object.entries(expectations).flatMap(([route, { alike }]) => (alike ? [{ route, alike }] : []))
test.each(withAlike)(
  '$route answers alike of what belongs to others and of what there is not',
  async ({ route, alike }) => {
    const method = route.split(' ')[0]!
    const tell = async (ask: Ask) => {
      const answer = await alike.as(world).request(ask.path, requestOf(method, ask))
      const text = await answer.text()
      expect(text).not.toContain(secretWords)
      const named = [...ask.path.split('/'), ...(JSON.stringify(ask.json)?.match(/[\w-]{5,}/g) ?? [])]
      return { status: answer.status, text: withoutNames(text, named) }
    }
    expect(await tell(alike.others(world))).toEqual(await tell(alike.unknown(world)))
  },
)

/** What was asked for may stand in the answer; seals and instants differ with every one. */
const withoutNames = (text: string, names: string[]): string =>
  names
    .filter((name) => name.length >= 30)
    .reduce((rest, name) => rest.replaceAll(name, '…'), text)
    .replaceAll(/"receipt":"([^"~]*)[^"]*"/g, (_, sealed: string) => whatItSays(sealed))
    .replaceAll(/"dseq":\d+/g, '')
    .replaceAll(/"serverTime":"[^"]*"/g, '')

/** A receipt is sealed, not secret: whoever has it can read it. */
const whatItSays = (sealed: string): string => {
  const { on, error, number } = JSON.parse(Buffer.from(sealed, 'base64url').toString()) as Record<string, unknown>
  return JSON.stringify({ on, error, number })
}
