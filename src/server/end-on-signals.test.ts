import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServerProcess } from '../../tests/support/server-process.ts'
import type { OperationResult } from '../protocol/sync-api.ts'
import { enrol } from './testing/client.ts'
import { sampleContent } from './testing/letter-story.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-stop-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('asked to end in the middle of work, the server answers or it does not: what it answered is there, the rest is decided once later', async () => {
  const server = await startServerProcess({ dir })
  const offices = await Promise.all(Array.from({ length: 4 }, () => enrol(server.url, 'konseptor')))
  const batches = offices.map((office) => ({ office, pushed: [...Array(12)].map(() => batchOf(office)) }))
  const answered: OperationResult[][] = []
  const working = batches.map(async ({ office, pushed }) => {
    for (const operations of pushed) {
      const answer = await office.push(...operations).catch(() => null)
      if (!answer) return
      answered.push(answer.results)
      // In the middle of the stream, with other pushes on their way.
      if (answered.length === 6) void server.stop()
    }
  })
  await Promise.all([...working, server.ended])
  expect(answered.length).toBeLessThan(48)

  const again = await startServerProcess({ dir, port: server.port })
  const everything: OperationResult[] = []
  for (const { office, pushed } of batches) {
    for (const operations of pushed) everything.push(...(await office.push(...operations)).results)
  }
  expect(everything).toHaveLength(4 * 12 * 5)
  const after = new Map(everything.map((result) => [result.receipt, result]))
  for (const result of answered.flat()) expect(after.get(result.receipt)).toEqual(result)
  const { changes } = await offices[0]!.feed('', 500)
  expect(changes).toHaveLength(everything.length)
  await again.stop()
})

const batchOf = (office: Awaited<ReturnType<typeof enrol>>) =>
  [...Array(5)].map(() => office.operation(randomUUID(), { kind: 'letter.create', content: sampleContent() }))

test('a client that never ends its request does not keep the server; a second word ends it at once', async () => {
  for (const twice of [false, true]) {
    const server = await startServerProcess({ dir })
    const stalled = connect(server.port, '127.0.0.1').on('error', () => {})
    await once(stalled, 'connect')
    stalled.write(
      'POST /v1/devices HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    )
    await wait(200)
    void server.stop()
    if (twice) {
      await wait(600)
      void server.stop()
    }
    expect(await server.ended, twice ? 'at once' : 'in good order, though without that client').toBe(twice ? 1 : 0)
    stalled.destroy()
  }
})
