import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createHttp, type Server } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A server whose certificate the province’s own authority gave, and an office network with a proxy, both real. */
let dir: string
let server: Server
let proxy: Server
let closed: Server
const through: string[] = []
const file = (name: string) => join(dir, name)
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] })
const port = (of: Server) => (of.address() as AddressInfo).port
const listen = (of: Server) => new Promise<void>((ready) => of.listen(0, '127.0.0.1', () => ready()))

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-network-'))
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
    '-subj',
    '/CN=CA Provinsi Uji',
    '-days',
    '2',
  )
  const names = 'subjectAltName=DNS:lontar.uji.example,DNS:localhost'
  openssl(
    'req',
    '-x509',
    '-CA',
    file('ca.pem'),
    '-CAkey',
    file('ca.key'),
    ...key,
    '-keyout',
    file('server.key'),
    '-out',
    file('server.pem'),
    '-subj',
    '/CN=lontar.uji.example',
    '-days',
    '2',
    '-addext',
    names,
    '-addext',
    'basicConstraints=critical,CA:FALSE',
  )
  const tls = { key: readFileSync(file('server.key')), cert: readFileSync(file('server.pem')) }
  server = createHttps(tls, (_request, response) => response.end('surat'))
  proxy = createHttp()
  proxy.on('connect', (request, socket) => {
    through.push(request.url!)
    const onward = connect(port(server), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  closed = createHttp()
  closed.on('connect', (_request, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
  await Promise.all([server, proxy, closed].map(listen))
})
afterAll(() => {
  for (const one of [server, proxy, closed]) one?.close()
  rmSync(dir, { recursive: true, force: true })
})

/** The pin as openssl works it out. */
const pinBy = (pem: string): string => {
  const key = execFileSync('openssl', ['x509', '-in', pem, '-pubkey', '-noout'])
  const der = execFileSync('openssl', ['pkey', '-pubin', '-outform', 'DER'], { input: key })
  return createHash('sha256').update(der).digest('base64')
}

const ask = async (
  host: string,
  policies: Record<string, unknown>,
  { env = {}, trusted = true, pac }: { env?: Record<string, string>; trusted?: boolean; pac?: string } = {},
) => {
  const wish = JSON.stringify({ url: `https://${host}:${port(server)}/`, policies, pac })
  const args = [join(import.meta.dirname, '../support/network-child.ts'), wish]
  // As IT would install the authority in the operating system.
  const system = trusted ? { SSL_CERT_FILE: file('ca.pem') } : {}
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/proxy|NODE_EXTRA/i.test(name)))
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...bare, ...system, ...env } })
  return JSON.parse(stdout) as { status?: number; code?: string; params?: Record<string, unknown> }
}
const byName = 'lontar.uji.example'
const proxyUrl = () => `http://127.0.0.1:${port(proxy)}`

describe('whom the office trusts', () => {
  it('takes the authority that IT installed in the operating system, and only then', async () => {
    expect(await ask('localhost', {})).toMatchObject({ status: 200 })
    expect(await ask('localhost', {}, { trusted: false })).toMatchObject({ code: 'server_certificate_refused' })
    expect(await ask('localhost', { TrustSystemCertificates: false })).toMatchObject({
      code: 'server_certificate_refused',
    })
  })

  it('refuses a certificate for another name', async () => {
    expect(await ask('127.0.0.1', {})).toMatchObject({
      code: 'server_certificate_refused',
      params: { reason: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    })
  })

  it('with pins takes the server’s key or its authority’s, as openssl works them out, and no other', async () => {
    for (const name of ['server.pem', 'ca.pem'])
      expect(await ask('localhost', { ServerPins: [pinBy(file(name))] })).toMatchObject({ status: 200 })
    const other = createHash('sha256').update('another key').digest('base64')
    expect(await ask('localhost', { ServerPins: [other] })).toMatchObject({ code: 'server_key_not_pinned' })
  })

  it('a pin makes no stranger’s certificate good', async () => {
    const pins = { ServerPins: [pinBy(file('server.pem'))] }
    expect(await ask('localhost', pins, { trusted: false })).toMatchObject({ code: 'server_certificate_refused' })
  })
})

describe('by which way it goes', () => {
  it('through the proxy of the policy, which opens a tunnel and sees no letter', async () => {
    through.length = 0
    expect(await ask(byName, { Proxy: proxyUrl() })).toMatchObject({ status: 200, text: 'surat' })
    expect(through).toEqual([`${byName}:${port(server)}`])
  })

  it('through the proxy of the environment, except to this computer itself', async () => {
    through.length = 0
    const env = { HTTPS_PROXY: proxyUrl() }
    expect(await ask(byName, {}, { env })).toMatchObject({ status: 200 })
    expect(await ask('localhost', {}, { env })).toMatchObject({ status: 200 })
    expect(through).toHaveLength(1)
    expect(await ask(byName, { Proxy: 'direct' }, { env })).toMatchObject({ code: 'server_unreachable' })
  })

  it('with pins through the proxy that a PAC file names', async () => {
    through.length = 0
    const pins = { ServerPins: [pinBy(file('ca.pem'))] }
    const pac = `PROXY 127.0.0.1:${port(proxy)}; DIRECT`
    expect(await ask(byName, pins, { pac })).toMatchObject({ status: 200 })
    expect(through).toHaveLength(1)
  })

  it('a proxy that wants a name and a password is told as such', async () => {
    const Proxy = `http://127.0.0.1:${port(closed)}`
    expect(await ask(byName, { Proxy })).toMatchObject({ code: 'proxy_refused', params: { reason: 'HTTP 407' } })
  })
})
