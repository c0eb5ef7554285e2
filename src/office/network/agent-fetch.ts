import { Agent, fetch as undiciFetch, ProxyAgent, type Dispatcher } from 'undici'
import { checkPins } from './check-pins.ts'

type Fetch = typeof globalThis.fetch

/**
 * Asks by connections of its own: through a proxy, to pinned keys, or both. One dispatcher for each pair of them, kept, so that
 * connections are used again.
 */
export const createAgentFetch = (pins: readonly string[]) => {
  const kept = new Map<string, Dispatcher>()
  const dispatcherFor = (proxy: string | null, pinned: boolean): Dispatcher => {
    const name = `${pinned ? 'pinned' : 'any'} ${proxy ?? ''}`
    const known = kept.get(name)
    if (known) return known
    const tls = pinned ? { checkServerIdentity: checkPins(pins) } : {}
    const made = proxy === null ? new Agent({ connect: tls }) : new ProxyAgent({ uri: proxy, requestTls: tls })
    kept.set(name, made)
    return made
  }
  return (proxy: string | null, pinned: boolean): Fetch =>
    ((input: string | URL, init: object) =>
      undiciFetch(input, { ...init, dispatcher: dispatcherFor(proxy, pinned) })) as unknown as Fetch
}
