import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { roundClient } from './round-client.ts'
import { createServerClient } from './server-client.ts'
import { createSyncLoop, type SyncLoop } from './sync-loop.ts'

const health = JSON.stringify({ name: 'lontar', api: 2, epoch: 'e1', serverTime: '2026-11-23T01:00:00.000Z' })
const head = `HTTP/1.1 200 OK\r\nlontar-api: 2\r\ncontent-type: application/json\r\ncontent-length: ${health.length}\r\n`
const ok = `${head}connection: close\r\n\r\n${health}`

const drip = (socket: Socket, text: string) => {
  let sent = 0
  const timer = setInterval(() => socket.write(text.charAt(sent++ % text.length)), 2)
  socket.on('close', () => clearInterval(timer))
}

/** What a server, a proxy or a hotel does that has not died but does not answer either. */
const silences: Record<string, (socket: Socket) => void> = {
  'takes the call and says nothing': () => {},
  'drips a header that never ends': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx-wait: ')
    drip(socket, 'a')
  },
  'drips header after header': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    drip(socket, 'x: y\r\n')
  },
  'sends half of the body and stops': (socket) => socket.write(`${head}\r\n${health.slice(0, 20)}`),
  'drips a body, a blank at a time': (socket) => {
    socket.write(head.replace(/content-length.*/, 'content-length: 100000'))
    socket.write('\r\n')
    drip(socket, ' ')
  },
}

let loop: SyncLoop
let close: () => void
afterEach(async () => {
  await loop.stop()
  close()
})

it.each(Object.entries(silences))('a server that %s is left, and asked anew', async (_, silence) => {
  let calls = 0
  const dropped: Promise<unknown>[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    const isFirst = ++calls === 1
    if (isFirst) dropped.push(new Promise((resolve) => socket.on('close', resolve)))
    socket.once('data', () => (isFirst ? silence(socket) : socket.end(ok)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stuck: string[] = []
  let signal = new AbortController().signal
  // The client itself would wait for an hour: only the watchdog is left.
  const client = createServerClient({ url, device: null, timeoutSeconds: 3600, signal: () => signal })
  loop = createSyncLoop({
    seconds: 0.01,
    now: () => new Date(),
    changed: () => {},
    patience: { tickMs: 20, standing: 5, waiting: 1000 },
    stuck: (where) => stuck.push(where),
    async round(round) {
      ;({ signal } = round)
      await roundClient(client, round).health()
      return null
    },
  })
  await loop.now()
  expect(loop.state().problem?.code).toBe('sync_stuck')
  await Promise.all(dropped)
  await expect.poll(() => loop.state().online).toBe(true)
  expect(stuck).toEqual(['health'])
})
