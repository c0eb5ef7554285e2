import { lookup } from 'node:dns/promises'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { apiHeader, healthSchema } from '../../../protocol/sync-api.ts'
import { openTunnel } from './open-tunnel.ts'
import { lookAtTls, type SeenTls } from './look-at-tls.ts'

/** How far one came towards the server, step by step; what lies behind a fault is missing. */
export interface Line {
  host: string
  port: number
  dnsMs?: number
  tcpMs?: number
  tls?: SeenTls
  /** From the first byte asked to the last one answered. */
  ms?: number
  status?: number
  isLontar?: boolean
  api?: number
  /** Own clock minus the server’s. */
  offsetSeconds?: number
  /** `reason`: a code of the system, such as ENOTFOUND or ETIMEDOUT. */
  fault?: { at: 'dns' | 'proxy' | 'tcp' | 'tls' | 'http'; reason: string; status?: number }
}

export interface LineOptions {
  url: URL
  proxy: string | null
  /** PEM of those authorities that are trusted. */
  authorities: string[]
  seconds: number
  now: () => Date
}

/** Goes the way to the server by hand, so that each part of it can be told apart: name, connection, TLS, an answer. Never throws. */
export const lookAtLine = async (options: LineOptions): Promise<Line> => {
  const { url, proxy } = options
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const line: Line = { host: url.hostname.replace(/^\[|\]$/g, ''), port }
  const open: Socket[] = []
  let at: NonNullable<Line['fault']>['at'] = 'dns'
  try {
    let began = performance.now()
    const since = () => Math.round(performance.now() - began)
    const target = proxy === null ? { host: line.host, port } : proxyAddress(proxy)
    if (proxy !== null) at = 'proxy'
    const { address } = await within(options.seconds, lookup(target.host))
    if (proxy === null) line.dnsMs = since()
    if (proxy === null) at = 'tcp'
    began = performance.now()
    const plain = await connected(connect({ host: address, port: target.port }), options.seconds, open)
    line.tcpMs = since()
    let socket: Socket = plain
    if (proxy !== null && url.protocol === 'https:') {
      const status = await within(options.seconds, openTunnel(plain, `${url.hostname}:${port}`))
      if (status !== 200) return { ...line, fault: { at, reason: `status_${status}`, status } }
    }
    if (url.protocol === 'https:') {
      at = 'tls'
      const seen = await within(options.seconds, lookAtTls(plain, line.host, options.authorities))
      open.push((socket = seen.socket))
      line.tls = seen.tls
    }
    at = 'http'
    began = performance.now()
    const asked = options.now().getTime()
    const answer = await within(options.seconds, ask(socket, url, proxy !== null))
    line.ms = since()
    Object.assign(line, judged(answer, asked, line.ms))
    return line
  } catch (error) {
    return { ...line, fault: { at, reason: reasonOf(error) } }
  } finally {
    for (const socket of open) socket.destroy()
  }
}

const proxyAddress = (proxy: string): { host: string; port: number } => {
  const { hostname, port, protocol } = new URL(proxy)
  return { host: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) }
}

const connected = (socket: Socket, seconds: number, open: Socket[]): Promise<Socket> => {
  open.push(socket)
  return within(
    seconds,
    new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(socket))
      // Kept for its whole life: a socket that breaks later must not end the process.
      socket.on('error', reject)
    }),
  )
}

interface Answer {
  status: number
  isLontar: boolean
  body: string
}

/** The answer of `/v1/health` is some hundred bytes; of anything else no more is read. */
const mostBytes = 16 * 1024

const ask = (socket: Socket, url: URL, byProxy: boolean): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const health = new URL('/v1/health', url)
    const asked = request({
      createConnection: () => socket,
      host: url.host,
      path: byProxy && url.protocol === 'http:' ? health.href : health.pathname,
      headers: { host: url.host, accept: 'application/json', connection: 'close' },
    })
    asked.once('error', reject)
    asked.once('response', (response) => {
      let body = ''
      const done = () =>
        resolve({ status: response.statusCode ?? 0, isLontar: response.headers[apiHeader] !== undefined, body })
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
        if (body.length > mostBytes) done()
      })
      response.once('end', done)
      response.once('error', reject)
    })
    asked.end()
  })

const judged = ({ status, isLontar, body }: Answer, asked: number, ms: number): Partial<Line> => {
  const health = healthSchema.safeParse(jsonOf(body))
  if (!health.success) return { status, isLontar }
  const { api, serverTime } = health.data
  return { status, isLontar, api, offsetSeconds: Math.round((asked + ms / 2 - Date.parse(serverTime)) / 1000) }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

class TooLong extends Error {
  readonly code = 'ETIMEDOUT'
}

const within = async <T>(seconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong('too long')), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    // What comes too late concerns nobody.
    work.catch(() => {})
  }
}

const reasonOf = (error: unknown): string => {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code.slice(0, 60) : 'unknown'
}
