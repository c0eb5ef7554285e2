import type { OfficeStart } from '../../protocol/process-api.ts'
import { chooseWay, proxyOfPac, type Way, type WayProxy } from './choose-way.ts'

type Fetch = typeof globalThis.fetch

/** Where the program that starts the office under Electron puts `fetch` of Electron’s `net`. */
export const shellFetchKey = Symbol.for('lontar.shellFetch')

/**
 * Puts the office's one `fetch` in place (README). Nothing is loaded or read before the first request: the first list of a start does
 * not wait for the network.
 *
 * @param ask how the shell would reach an address, as a PAC file answers
 */
export const installNetwork = (
  start: Pick<OfficeStart, 'serverUrl' | 'policies'>,
  ask: (url: string) => Promise<string>,
  env: NodeJS.ProcessEnv = process.env,
): { wayTo(url: string): Way } => {
  const { serverUrl, policies: report } = start
  const policies = report.values
  const plain = globalThis.fetch
  const shell = (globalThis as { [shellFetchKey]?: Fetch })[shellFetchKey]
  const wayTo = (url: string | URL): Way =>
    chooseWay(new URL(url), { policies, serverUrl, hasShell: shell !== undefined, env })
  const trusting = once(async () => {
    if (policies.TrustSystemCertificates) (await import('./trust-system.ts')).trustSystem()
  })
  const agents = once(async () => (await import('./agent-fetch.ts')).createAgentFetch(policies.ServerPins))

  const addressOf = async (proxy: WayProxy, url: string): Promise<string | null> => {
    if (proxy === 'asked') return proxyOfPac(await ask(url))
    return proxy === 'none' ? null : proxy.address
  }

  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const way = wayTo(url)
    if (way.by === 'shell') return shell!(input, withoutEncoding(init))
    if (url.startsWith('https:')) await trusting()
    if (way.by === 'plain') return plain(input, init)
    return (await agents())(await addressOf(way.proxy, url), way.pinned)(url, init)
  }
  return { wayTo: (url) => wayTo(url) }
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** Chromium names the encodings that it reads by itself, and unpacks only what it named. */
const withoutEncoding = (init: RequestInit | undefined): RequestInit | undefined => {
  if (!init?.headers) return init
  const headers = new Headers(init.headers)
  headers.delete('accept-encoding')
  return { ...init, headers }
}
