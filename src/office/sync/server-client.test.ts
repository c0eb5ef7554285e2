import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createServerClient } from './server-client.ts'

let server: Server | null = null

const listen = async (answer: RequestListener): Promise<string> => {
  server = createServer(answer)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

const failure = async (url: string, timeoutSeconds = 5) =>
  createServerClient({ url, token: 'x', timeoutSeconds }).health().then(() => 'no failure', (e: unknown) => e)

describe('whatever answers in place of the server has a name of its own', () => {
  it('nobody listens', async () => {
    const url = await listen(() => {})
    await new Promise<void>((resolve) => server!.close(() => resolve()))
    expect(await failure(url)).toMatchObject({ code: 'server_unreachable' })
  })

  it('a hotel’s sign-in page with status 200', async () => {
    const url = await listen((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Selamat datang di Wi-Fi hotel</h1>'))
    expect(await failure(url)).toMatchObject({ code: 'server_not_lontar', params: { status: 200 } })
  })

  it('a proxy’s 401 is not our 401: the device is not refused', async () => {
    const url = await listen((_, response) => response.writeHead(401).end('proxy'))
    expect(await failure(url)).toMatchObject({ code: 'server_not_lontar' })
  })

  it('a redirect to somewhere else is not followed', async () => {
    const url = await listen((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
    expect(await failure(url)).toMatchObject({ code: 'server_unreachable' })
  })

  it('too slow', async () => {
    expect(await failure(await listen(() => {}), 0.2)).toMatchObject({ code: 'server_slow' })
  })

  it('an answer that breaks off half way', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'lontar-api': '1', 'content-length': '500' })
      response.write('{"name":"lon')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await failure(url)).toMatchObject({ code: 'server_unreachable' })
  })

  it('our server in trouble', async () => {
    const url = await listen((_, response) => response.writeHead(503, { 'lontar-api': '1' }).end('{}'))
    expect(await failure(url)).toMatchObject({ code: 'server_failed', params: { status: 503 } })
  })

  it('our server with a word of its own', async () => {
    const body = JSON.stringify({ error: { code: 'device_refused', params: {} } })
    const url = await listen((_, response) => response.writeHead(401, { 'lontar-api': '1' }).end(body))
    expect(await failure(url)).toMatchObject({ code: 'device_refused' })
  })

  it('our server with an answer of a shape we do not know', async () => {
    const url = await listen((_, response) => response.writeHead(200, { 'lontar-api': '1' }).end('{"name":"lontar"}'))
    expect(await failure(url)).toMatchObject({ code: 'server_failed' })
  })
})
