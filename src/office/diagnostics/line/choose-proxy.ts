import { chooseWay, proxyOfPac, type WayFacts } from '../../network/choose-way.ts'

/** Which way to an address: straight, or through a proxy; and who said so. */
export interface ProxyChoice {
  /** As a report may show it, `http://host:port`; null: straight. */
  proxy: string | null
  /** As it is dialled: name and password may stand in it. */
  dialled: URL | null
  origin: 'policy' | 'environment' | 'system' | 'none'
  /** Chromium asks, and signs in to a proxy with the person's Windows account. */
  byShell: boolean
}

/**
 * The way that the office's own requests take.
 * @param ask how the shell would reach the address, as a PAC file answers
 */
export const chooseProxy = async (url: URL, facts: WayFacts, ask: () => Promise<string>): Promise<ProxyChoice> => {
  const way = chooseWay(url, facts)
  const byShell = way.by === 'shell'
  const { Proxy: policy } = facts.policies
  const through = (address: string | null, origin: ProxyChoice['origin']): ProxyChoice => {
    const dialled = address === null ? null : URL.parse(address)
    return { proxy: dialled?.origin ?? null, dialled, origin: dialled ? origin : 'none', byShell }
  }
  if (byShell || (way.by === 'agent' && way.proxy === 'asked')) return through(proxyOfPac(await ask()), 'system')
  if (way.by === 'plain' || way.proxy === 'none' || way.proxy === 'asked') return through(null, 'none')
  return through(way.proxy.address, policy === 'system' ? 'environment' : 'policy')
}
