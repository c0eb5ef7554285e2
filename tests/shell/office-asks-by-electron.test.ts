import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { openDouble } from './open-double.ts'

test('what the office asks of a server beyond this computer goes out by Electron’s net', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers['x-asked-of'] as string | undefined)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  const { port } = server.address() as AddressInfo
  // No loopback address to the office, and yet this computer.
  const main = openDouble({ env: { LONTAR_SERVER: `http://0.0.0.0:${port}` } })
  try {
    expect(await main.loaded).toBe(true)
    await main.ask('invoke', { args: ['lontar:call', 'session.people', {}] })
    expect(asked).not.toEqual([])
    expect(new Set(asked)).toEqual(new Set(['electron']))
  } finally {
    main.end()
    server.close()
  }
})
