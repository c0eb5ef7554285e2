import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { enrol, type Client } from '../../src/server/testing/client.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { drip, rawLine } from './raw.ts'

let server: TestServer
let sari: Client
beforeAll(async () => {
  // Far more than an honest request ever waits for a processor, far less than the limit of a test.
  const patience = { headers: 2000, request: 6000, silence: 4000, check: 50 }
  server = await startTestServer({ patience })
  sari = await enrol(server.url, 'konseptor')
  await sari.request('/v1/directory')
})
afterAll(() => server.remove())

const head = (lines: string[]) =>
  `${['POST /v1/push HTTP/1.1', 'host: HOST', ...lines].join('\r\n')}\r\n\r\n`.replace('HOST', new URL(server.url).host)
const proof = async () =>
  Object.entries(await sari.headersFor('POST', '/v1/push')).map(([name, value]) => `${name}: ${value}`)

/** Each of these ends: a server that waited for ever would hold up the test until its limit. */
describe('whoever takes their time is let go', () => {
  it('a head that comes byte by byte', async () => {
    const line = rawLine(server.url)
    line.write('GET /v1/health HTTP/1.1\r\nx-slow: ')
    expect(await drip(line, 50)).toMatch(/^(HTTP\/1\.1 408|$)/)
  })

  it('a body that comes byte by byte, of somebody who may come in', async () => {
    const line = rawLine(server.url)
    line.write(head([...(await proof()), 'content-type: application/json', 'content-length: 1000000']))
    expect(await drip(line, 50)).not.toContain('200 OK')
  })

  it('a body that stops in the middle', async () => {
    const line = rawLine(server.url)
    line.write(head([...(await proof()), 'content-type: application/json', 'content-length: 1000']) + '{')
    expect(await line.heard).not.toContain('200 OK')
  })

  it('a connection on which nothing is said', async () => {
    expect(await rawLine(server.url).heard).not.toContain('200 OK')
  })

  it('somebody who asks for a file and does not take it', async () => {
    const bytes = Buffer.alloc(24 * 1024 * 1024, 'x')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const megabyte = 1024 * 1024
    for (let at = 0; at < bytes.length; at += megabyte) {
      const { status } = await sari.piece(sha256, at, bytes.length, bytes.subarray(at, at + megabyte))
      expect(status).toBe(204)
    }
    const line = rawLine(server.url)
    const headers = Object.entries(await sari.headersFor('GET', `/v1/files/${sha256}`))
    const lines = headers.map(([name, value]) => `${name}: ${value}`)
    line.write(
      `${[`GET /v1/files/${sha256} HTTP/1.1`, `host: ${new URL(server.url).host}`, ...lines].join('\r\n')}\r\n\r\n`,
    )
    await line.stopReading(12_000)
    const heard = await line.heard
    expect(heard).toMatch(/^(HTTP\/1\.1 200 |$)/)
    expect(heard.length).toBeLessThan(bytes.length)
  })

  it('a stranger’s body: refused by its head, and not waited for', async () => {
    const line = rawLine(server.url)
    line.write(head(['content-type: application/json', 'content-length: 1000000']))
    expect(await drip(line, 50)).toMatch(/^HTTP\/1\.1 401 [^]*connection: close/i)
  })

  it('the others are served meanwhile', async () => {
    const lines = Array.from({ length: 100 }, () => rawLine(server.url))
    lines.forEach((line) => line.write('POST /v1/push HTTP/1.1\r\n'))
    expect((await sari.request('/v1/directory')).status).toBe(200)
    await Promise.all(lines.map((line) => line.heard))
  })
})

describe('what is too large is not read', () => {
  it('a length beyond the limit is refused before its first byte', async () => {
    const line = rawLine(server.url)
    line.write(head([...(await proof()), 'content-type: application/json', `content-length: ${17 * 1024 * 1024}`]))
    expect(await line.heard).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('pieces without end are refused at the limit', async () => {
    const line = rawLine(server.url)
    line.write(head([...(await proof()), 'content-type: application/json', 'transfer-encoding: chunked']))
    const piece = Buffer.from(`${(1 << 20).toString(16)}\r\n${' '.repeat(1 << 20)}\r\n`)
    for (let sent = 0; sent < 20 && line.soFar() === ''; sent++) {
      line.write(piece)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(await line.heard).toMatch(/^(HTTP\/1\.1 413 |$)/)
  })

  const bomb = Buffer.from(`{"operations":[${' '.repeat(50 * 1024 * 1024)}]}`)
  test.each([
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb)],
    ['zstd', zstdCompressSync(bomb)],
  ])('a body in %s is not unpacked: 50 MB in a few KB stay a few KB that are no JSON', async (encoding, body) => {
    expect(body.length).toBeLessThan(100_000)
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding }
    const answer = await sari.request('/v1/push', { method: 'POST', headers, body: new Uint8Array(body) })
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'invalid_request' } }])
  })

  it('a head without end', async () => {
    const line = rawLine(server.url)
    line.write(`GET /v1/health HTTP/1.1\r\nx-long: ${'a'.repeat(100_000)}\r\n\r\n`)
    expect(await line.heard).toMatch(/^HTTP\/1\.1 431 /)
  })
})

describe('a request inside a request is never answered', () => {
  const inner = 'GET /v1/health HTTP/1.1\r\nhost: a\r\n\r\n'
  test.each([
    [
      'a length and pieces',
      `content-length: ${inner.length + 5}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
    ],
    ['two lengths', `content-length: 0\r\ncontent-length: ${inner.length}\r\n\r\n${inner}`],
    [
      'two ways of transfer',
      `transfer-encoding: identity\r\ntransfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${inner}`,
    ],
    ['a space before the colon', `content-length : 0\r\n\r\n${inner}`],
    ['a folded line', `transfer-encoding:\r\n chunked, x\r\n\r\n0\r\n\r\n${inner}`],
    ['a length with a sign', `content-length: +0\r\n\r\n${inner}`],
    ['a length in hexadecimal', `content-length: 0x0\r\n\r\n${inner}`],
    ['line feeds alone', `x: y\ncontent-length: 0\n\n${inner}`],
    [
      'pieces with a size that overflows',
      `transfer-encoding: chunked\r\n\r\n1${'0'.repeat(16)}\r\nx\r\n0\r\n\r\n${inner}`,
    ],
  ])('%s', async (_, rest) => {
    const line = rawLine(server.url)
    line.write(`POST /v1/devices HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n${rest}`)
    const heard = await line.heard
    expect(heard).toMatch(/^HTTP\/1\.1 4/)
    expect(heard.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    expect(heard).not.toContain('"name":"lontar"')
  })
})
