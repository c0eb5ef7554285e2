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
  /** `http:` or `https:`, with name and password where it has them. */
  proxy: URL | null
  /** PEM of those authorities that are trusted. */
  authorities: string[]
  seconds: number
  now: () => Date
}

/** Goes the way to the server by hand, so that each part of it can be told apart: name, connection, TLS, an answer. Never throws. */
export const lookAtLine = async (options: LineOptions): Promise<Line> => {
  const { url, proxy } = options
  const { host, port } = addressOf(url)
  const line: Line = { host, port }
  const open: Socket[] = []
  let at: NonNullable<Line['fault']>['at'] = 'dns'
  try {
    let began = performance.now()
    const since = () => Math.round(performance.now() - began)
    const target = proxy === null ? { host: line.host, port } : addressOf(proxy)
    if (proxy !== null) at = 'proxy'
    const { address } = await within(options.seconds, lookup(target.host))
    if (proxy === null) line.dnsMs = since()
    if (proxy === null) at = 'tcp'
    began = performance.now()
    const plain = await connected(connect({ host: address, port: target.port }), options.seconds, open)
    line.tcpMs = since()
    let socket: Socket = plain
    if (proxy?.protocol === 'https:') {
      const shaken = await within(options.seconds, lookAtTls(plain, target.host, options.authorities))
      open.push((socket = shaken.socket))
      if (shaken.tls.fault !== null) return { ...line, fault: { at, reason: shaken.tls.fault } }
    }
    if (proxy !== null && url.protocol === 'https:') {
      const status = await within(options.seconds, openTunnel(socket, `${url.hostname}:${port}`, proxy))
      if (status !== 200) return { ...line, fault: { at, reason: `status_${status}`, status } }
    }
    if (url.protocol === 'https:') {
      at = 'tls'
      const seen = await within(options.seconds, lookAtTls(socket, line.host, options.authorities))
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

const addressOf = ({ hostname, port, protocol }: URL): { host: string; port: number } => ({
  host: hostname.replace(/^\[|\]$/g, ''),
  port: Number(port) || (protocol === 'https:' ? 443 : 80),
})

/** Asks by the office's own `fetch` where that comes further than a look by hand. @returns the line as it was if it does not */
export const askAsOffice = async (line: Line, { url, seconds, now }: LineOptions): Promise<Line> => {
  try {
    const asked = now().getTime()
    const began = performance.now()
    const answer = await fetch(new URL('/v1/health', url), { signal: AbortSignal.timeout(seconds * 1000) })
    const body = (await answer.text()).slice(0, mostBytes)
    const ms = Math.round(performance.now() - began)
    const { fault: _, ...rest } = line
    return {
      ...rest,
      ms,
      ...judged({ status: answer.status, isLontar: answer.headers.has(apiHeader), body }, asked, ms),
    }
  } catch {
    return line
  }
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
