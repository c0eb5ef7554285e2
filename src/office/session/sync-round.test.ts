import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../desk/desk.ts'
import { smallBook, type SmallBook } from '../desk/testing/small-book.ts'
import { createServerClient } from '../sync/server-client.ts'
import { syncRound } from './sync-round.ts'

/** A server that takes alarms and is otherwise out of order. */
let server: Server
let takesAlarms = true
let alarms: string[]
let desk: SmallBook
beforeEach(async () => {
  alarms = []
  desk = smallBook('konseptor')
  server = createServer((request, response) => {
    response.setHeader('lontar-api', '2')
    if (!takesAlarms || request.url !== '/v1/alarm') return response.writeHead(500).end('{}')
    request.on('data', (data: Buffer) => alarms.push(data.toString()))
    request.on('end', () => response.end('{}'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.close()
  desk.remove()
})

test('that a sync stood still is told to the server as soon as it takes it, and once only', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = createServerClient({ url, device: null })
  const vault = { strays: () => [], discard: () => false }
  const round = syncRound({ ...desk, client, vault } as unknown as Desk)
  desk.store.facts.set('stuck', { where: 'feed' })
  takesAlarms = false
  await expect(round()).rejects.toThrow()
  takesAlarms = true
  await expect(round()).rejects.toThrow()
  await expect(round()).rejects.toThrow()
  expect(alarms).toEqual([JSON.stringify({ kind: 'sync_stuck', detail: 'feed' })])
})
