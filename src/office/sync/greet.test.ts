import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HelloAnswer, HelloRequest } from '../../protocol/sync-api.ts'
import { smallBook, type SmallBook } from '../desk/testing/small-book.ts'
import { greet } from './greet.ts'
import type { ServerClient } from './server-client.ts'

let desk: SmallBook
beforeEach(() => (desk = smallBook('konseptor')))
afterEach(() => desk.remove())

test('whom the province trusts reaches computers that were enrolled before; the recovery key stays theirs', async () => {
  const { store } = desk
  const services = { tsaUrl: 'http://lama.invalid/', anchors: ['AAAA'], numberPattern: '{urut}' }
  store.facts.set('services', { ...services, recoveryKey: { x: 'kunci' } })
  const said: HelloRequest[] = []
  const told = { ...services, anchors: ['BBBB'], retired: [{ sha256: 'a'.repeat(64), at: '2026-08-14T00:00:00.000Z' }] }
  const hello = async (request: HelloRequest) => {
    said.push(request)
    const changed = request.servicesTag === 'edisi-2' ? {} : { services: { tag: 'edisi-2', told } }
    return { epoch: 'e', order: 'none', minimumVersion: null, ...changed } as HelloAnswer
  }
  const client = { hello } as unknown as ServerClient
  store.facts.set('feed', { cursor: '', epoch: 'e' })
  await greet({ store, client })
  expect(store.facts.get('services')).toEqual({ ...told, recoveryKey: { x: 'kunci' } })
  await greet({ store, client })
  expect(said.map(({ servicesTag }) => servicesTag)).toEqual(['', 'edisi-2'])
  expect(store.facts.get('services')?.anchors).toEqual(['BBBB'])
})
