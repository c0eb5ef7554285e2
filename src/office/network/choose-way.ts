import type { PolicyValues } from '../../protocol/policies/policy-list.ts'

export type Way =
  | { by: 'plain' }
  /** Electron's own network. */
  | { by: 'shell' }
  /** `pinned`: the server must show one of the keys. */
  | { by: 'agent'; proxy: WayProxy; pinned: boolean }

/** `asked`: as the shell says for this address, in the words of a PAC file. */
export type WayProxy = { address: string } | 'asked' | 'none'

export interface WayFacts {
  policies: Pick<PolicyValues, 'Proxy' | 'ServerPins'>
  serverUrl: string
  /** Electron's `fetch` is at hand. */
  hasShell: boolean
  env: NodeJS.ProcessEnv
}

/** The way that a request takes. Proxies of the environment are those that curl knows: `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`. */
export const chooseWay = (url: URL, { policies, serverUrl, hasShell, env }: WayFacts): Way => {
  const pinned = policies.ServerPins.length > 0 && url.protocol === 'https:' && url.origin === new URL(serverUrl).origin
  const proxy = isLoopback(url) || policies.Proxy === 'direct' ? null : policies.Proxy
  if (proxy === null) return pinned ? { by: 'agent', proxy: 'none', pinned } : { by: 'plain' }
  if (proxy !== 'system') return { by: 'agent', proxy: { address: proxy }, pinned }
  if (hasShell) return pinned ? { by: 'agent', proxy: 'asked', pinned } : { by: 'shell' }
  const address = proxyOfEnvironment(url, env)
  if (address === null) return pinned ? { by: 'agent', proxy: 'none', pinned } : { by: 'plain' }
  return { by: 'agent', proxy: { address }, pinned }
}

export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)

export const proxyOfEnvironment = (url: URL, env: NodeJS.ProcessEnv): string | null => {
  const of = (name: string) => env[name.toLowerCase()] ?? env[name.toUpperCase()]
  const proxy = url.protocol === 'https:' ? of('https_proxy') : of('http_proxy')
  if (!proxy || isExcepted(url, of('no_proxy') ?? '')) return null
  return /^https?:\/\//.test(proxy) ? proxy : `http://${proxy}`
}

const isExcepted = ({ hostname, port }: URL, list: string): boolean =>
  list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [name = '', at] = entry.replace(/^\*?\./, '').split(':')
      if (at !== undefined && at !== port) return false
      return entry === '*' || hostname === name || hostname.endsWith(`.${name}`)
    })

/** The first of what a PAC file or the system answers that can be tried: `PROXY host:port; DIRECT`. Null: without a proxy. */
export const proxyOfPac = (answer: string): string | null => {
  for (const one of answer.split(';')) {
    const [kind = '', at = ''] = one.trim().split(/\s+/)
    if (kind.toUpperCase() === 'DIRECT') return null
    if (/^[\w.[\]:-]+:\d+$/.test(at) && /^(PROXY|HTTPS)$/i.test(kind))
      return `${kind.toUpperCase() === 'HTTPS' ? 'https' : 'http'}://${at}`
  }
  return null
}
