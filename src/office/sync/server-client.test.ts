import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { newDeviceKey } from '../../protocol/device-proof.ts'
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
  createServerClient({ url, device: null, timeoutSeconds })
    .health()
    .then(
      () => 'no failure',
      (e: unknown) => e,
    )

describe('on a line where each new connection costs seconds', () => {
  it('requests that follow each other take the same one', async () => {
    const connections = new Set<unknown>()
    const answer = { name: 'lontar', api: 2, epoch: 'e', serverTime: '2026-11-23T00:00:00.000Z' }
    const url = await listen((request, response) => {
      connections.add(request.socket)
      response.writeHead(200, { 'lontar-api': '2' }).end(JSON.stringify(answer))
    })
    const client = createServerClient({ url, device: null })
    for (let time = 0; time < 5; time++) await client.health()
    expect(connections.size).toBe(1)
  })

  it('a proof that has to be repeated takes the same one, though the refusal itself is still on its way', async () => {
    const connections = new Set<unknown>()
    let asked = 0
    const url = await listen((request, response) => {
      connections.add(request.socket)
      if (++asked > 1) return void response.writeHead(200, { 'lontar-api': '2' }).end(JSON.stringify({ subjects: [] }))
      const wanted = { 'lontar-api': '2', 'dpop-nonce': 'n', 'www-authenticate': 'DPoP error="use_dpop_nonce"' }
      response.writeHead(401, { ...wanted, 'content-length': 2 }).write('{')
      setTimeout(() => response.end('}'), 50)
    })
    const device = { key: await newDeviceKey(), token: 'x'.repeat(43) }
    await createServerClient({ url, device }).unknown([])
    expect(asked).toBe(2)
    expect(connections.size).toBe(1)
  })
})

describe('whatever answers in place of the server has a name of its own', () => {
  it('nobody listens', async () => {
    const url = await listen(() => {})
    await new Promise<void>((resolve) => server!.close(() => resolve()))
    expect(await failure(url)).toMatchObject({ code: 'server_unreachable' })
  })

  it('a hotel’s sign-in page with status 200', async () => {
    const url = await listen((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Selamat datang di Wi-Fi hotel</h1>'),
    )
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

describe('a link that is slow but alive', () => {
  const drip = (status: number, body: Buffer, pieces: number) =>
    listen((_, response) => {
      response.writeHead(status, { 'lontar-api': '1', 'content-length': String(body.length) })
      const size = Math.ceil(body.length / pieces)
      const next = (from: number) => {
        response.write(body.subarray(from, from + size))
        if (from + size < body.length) setTimeout(() => next(from + size), 100)
        else response.end()
      }
      next(0)
    })

  it('brings a file that takes much longer than the server may be silent', async () => {
    const url = await drip(200, Buffer.from('sepuluh potong'), 7)
    const client = createServerClient({ url, device: null, timeoutSeconds: 0.3 })
    expect((await client.downloadFile('a'.repeat(64))).toString()).toBe('sepuluh potong')
  })

  it('brings a long answer too', async () => {
    const health = { name: 'lontar', api: 1, epoch: 'e', serverTime: '2026-11-21T00:00:00.000Z' }
    const url = await drip(200, Buffer.from(JSON.stringify(health)), 7)
    expect(await failure(url, 0.3)).toBe('no failure')
  })

  it('but a server that falls silent in the middle is slow, not waited for for ever', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'lontar-api': '1', 'content-length': '500' })
      response.write('{"name":"lon')
    })
    expect(await failure(url, 0.2)).toMatchObject({ code: 'server_slow' })
  })

  it('takes what is sent as long as the link needs for it, at a modem’s pace', async () => {
    let taken = 0
    const url = await listen((request, response) => {
      request.on('data', (chunk: Buffer) => {
        taken += chunk.length
        request.pause()
        setTimeout(() => request.resume(), 100)
      })
      request.on('end', () => response.writeHead(204, { 'lontar-api': '1' }).end())
    })
    const client = createServerClient({ url, device: null, timeoutSeconds: 0.2 })
    const piece = Buffer.alloc(256 * 1024)
    expect(await client.uploadPiece('a'.repeat(64), piece, 0, piece.length)).toBe('taken')
    expect(taken).toBe(piece.length)
  })
})

it('whoever leaves does not wait for a file that is still coming', async () => {
  const url = await listen((_, response) => {
    response.writeHead(200, { 'lontar-api': '1' })
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const leaving = new AbortController()
  const client = createServerClient({ url, device: null, signal: leaving.signal })
  const download = client.downloadFile('a'.repeat(64)).then(
    () => 'came',
    (e: unknown) => e,
  )
  setTimeout(() => leaving.abort(), 100)
  expect(await download).toMatchObject({ code: 'server_unreachable' })
})

describe('a link that breaks again and again', () => {
  const whole = Buffer.from('Surat yang panjang, di atas tautan yang putus setiap menit.')
  const breakingAfter = (bytes: number, honoursRange: boolean) => {
    const asked: string[] = []
    const url = listen((request, response) => {
      const from = honoursRange ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0
      asked.push(request.headers.range ?? 'all')
      const rest = whole.subarray(from)
      response.writeHead(from > 0 ? 206 : 200, { 'lontar-api': '1', 'content-length': String(rest.length) })
      response.write(rest.subarray(0, bytes))
      setTimeout(() => (rest.length > bytes ? response.destroy() : response.end()), 20)
    })
    return url.then((address) => ({ client: createServerClient({ url: address, device: null }), asked }))
  }

  it('a file goes on where it broke off, and is whole in the end', async () => {
    const { client, asked } = await breakingAfter(20, true)
    const tries = async () => client.downloadFile('a'.repeat(64)).catch(() => null)
    expect([await tries(), await tries()]).toEqual([null, null])
    expect((await tries())?.toString()).toBe(whole.toString())
    expect(asked).toEqual(['all', 'bytes=20-', 'bytes=40-'])
    expect(
      await client.downloadFile('b'.repeat(64)).catch(() => null),
      'another file begins at its beginning',
    ).toBeNull()
    expect(asked.at(-1)).toBe('all')
  })

  it('something in between that knows no ranges: the file begins anew and is not mixed up', async () => {
    const { client } = await breakingAfter(whole.length, false)
    expect((await client.downloadFile('a'.repeat(64))).toString()).toBe(whole.toString())
    const broken = await breakingAfter(20, false)
    for (let i = 0; i < 4; i++) expect(await broken.client.downloadFile('a'.repeat(64)).catch(() => null)).toBeNull()
  })
})
