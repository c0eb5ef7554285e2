import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createHttp, type Server } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAtLine, type LineOptions } from '../../src/office/diagnostics/line/look-at-line.ts'
import { pinOf } from '../../src/office/network/check-pins.ts'
import { apiHeader, apiVersion } from '../../src/protocol/sync-api.ts'
import { freePort } from '../support/free-port.ts'

/** What stands between a computer and the server, each fault as a real listener on this machine. */
let dir: string
let server: Server
let otherName: Server
let portal: Server
let proxy: Server
const authorizations: unknown[] = []
const file = (name: string) => join(dir, name)
const port = (of: Server) => (of.address() as AddressInfo).port
const listen = (of: Server) => new Promise<void>((ready) => of.listen(0, '127.0.0.1', () => ready()))
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']

const certificate = (name: string, subject: string, ...more: string[]) => {
  const out = ['-keyout', file(`${name}.key`), '-out', file(`${name}.pem`), '-subj', `/CN=${subject}`]
  execFileSync('openssl', ['req', '-x509', ...newKey, ...out, ...more], { stdio: ['ignore', 'pipe', 'ignore'] })
}
const issued = (name: string, host: string) => {
  const by = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-addext', 'basicConstraints=critical,CA:FALSE']
  certificate(name, host, ...by, '-addext', `subjectAltName=DNS:${host}`)
  return { key: readFileSync(file(`${name}.key`)), cert: readFileSync(file(`${name}.pem`)) }
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-line-'))
  certificate('ca', 'Otoritas Uji')
  server = createHttps(issued('server', 'localhost'), (_, response) => {
    response.setHeader(apiHeader, String(apiVersion))
    response.end(
      JSON.stringify({ name: 'lontar', api: apiVersion, epoch: 'uji', serverTime: new Date().toISOString() }),
    )
  })
  otherName = createHttps(issued('other', 'lain.example'), (_, response) => response.end())
  portal = createHttp((_, response) => response.end('<h1>Masuk Wi-Fi</h1>'))
  proxy = createHttp()
  proxy.on('connect', ({ headers }, socket) => {
    authorizations.push(headers['proxy-authorization'])
    if (headers['proxy-authorization'] === undefined)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    const onward = connect(port(server), '127.0.0.1')
    onward.pipe(socket).pipe(onward)
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  await Promise.all([server, otherName, portal, proxy].map(listen))
})
afterAll(() => {
  for (const one of [server, otherName, portal, proxy]) one?.close()
  rmSync(dir, { recursive: true, force: true })
})

const look = (url: string, change: Partial<LineOptions> = {}) =>
  lookAtLine({
    url: new URL(url),
    proxy: null,
    authorities: [readFileSync(file('ca.pem'), 'utf8')],
    seconds: 60,
    now: () => new Date(),
    ...change,
  })

describe('the line to the server, looked at by hand', () => {
  it('a good one: name, connection, certificate, answer, clock', async () => {
    const line = await look(`https://localhost:${port(server)}`)
    expect(line).toMatchObject({ isLontar: true, api: apiVersion, status: 200, tls: { fault: null, isPublic: false } })
    expect(line.fault).toBeUndefined()
    expect(Math.abs(line.offsetSeconds!)).toBeLessThan(60)
    expect(line.tls!.pins[0]).toBe(pinOf(new X509Certificate(readFileSync(file('server.pem'))).raw))
  })

  it('nobody listens', async () => {
    expect((await look(`https://localhost:${await freePort()}`)).fault).toEqual({ at: 'tcp', reason: 'ECONNREFUSED' })
  })

  it('a name that nobody knows', async () => {
    expect((await look('https://tidak-ada.invalid')).fault?.at).toBe('dns')
  })

  it('a certificate whose issuer is not trusted is seen all the same', async () => {
    const { tls } = await look(`https://localhost:${port(server)}`, { authorities: [] })
    expect(tls).toMatchObject({ issuer: 'Otoritas Uji', names: 'localhost' })
    expect(tls!.fault).toMatch(/UNABLE_TO|SELF_SIGNED/)
  })

  it('a certificate for another name', async () => {
    const { tls } = await look(`https://localhost:${port(otherName)}`)
    expect(tls).toMatchObject({ fault: 'ERR_TLS_CERT_ALTNAME_INVALID', names: 'lain.example' })
  })

  it('what answers without TLS is no TLS server', async () => {
    expect((await look(`https://localhost:${port(portal)}`)).fault?.at).toBe('tls')
  })

  it('a login page of a Wi-Fi is no Lontar server', async () => {
    expect(await look(`http://localhost:${port(portal)}`)).toMatchObject({ status: 200, isLontar: false })
  })

  it('a proxy that wants a password (407), and lets through whoever shows it', async () => {
    const url = `https://localhost:${port(server)}`
    const at = `127.0.0.1:${port(proxy)}`
    const refused = await look(url, { proxy: new URL(`http://${at}`) })
    expect(refused.fault).toEqual({ at: 'proxy', reason: 'status_407', status: 407 })
    const line = await look(url, { proxy: new URL(`http://made:k%40ta@${at}`) })
    expect(line).toMatchObject({ isLontar: true, tls: { fault: null } })
    expect(authorizations.at(-1)).toBe(`Basic ${Buffer.from('made:k@ta').toString('base64')}`)
  })

  it('a proxy that is gone', async () => {
    const line = await look(`https://localhost:${port(server)}`, { proxy: new URL('http://127.0.0.1:1') })
    expect(line.fault).toEqual({ at: 'proxy', reason: 'ECONNREFUSED' })
  })
})
