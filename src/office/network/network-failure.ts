import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { isTlsRefusal } from './tls-refusal.ts'

/**
 * What a request that got no answer is called: `fetch` says no more than “fetch failed”, the reason lies in its causes.
 *
 * @param address as the person knows it
 */
export const networkFailure = (cause: unknown, address: string, seconds: number): LontarError => {
  const causes = causesOf(cause)
  if (causes.some(({ name }) => name === 'TimeoutError')) return new LontarError('server_slow', { seconds }, { cause })
  for (const { code, message } of causes) {
    if (code === 'LONTAR_PIN_MISMATCH') return new LontarError('server_key_not_pinned', { address }, { cause })
    if (isTlsRefusal(code)) return new LontarError('server_certificate_refused', { address, reason: code }, { cause })
    // undici tells the status of the proxy's answer to CONNECT in words only.
    const refused = /Proxy response \((\d{3})\)/.exec(message)
    if (refused) return new LontarError('proxy_refused', { address, reason: `HTTP ${refused[1]}` }, { cause })
    // Chromium's names, under Electron.
    const chromium = /net::(ERR_[A-Z_]+)/.exec(message)?.[1] ?? ''
    if (chromium.startsWith('ERR_CERT_') || chromium.startsWith('ERR_SSL_'))
      return new LontarError('server_certificate_refused', { address, reason: chromium }, { cause })
    if (chromium.startsWith('ERR_PROXY_') || chromium === 'ERR_TUNNEL_CONNECTION_FAILED')
      return new LontarError('proxy_refused', { address, reason: chromium }, { cause })
  }
  return new LontarError('server_unreachable', { address }, { cause })
}

interface Cause {
  name: string
  code: string
  message: string
}

const causesOf = (error: unknown): Cause[] => {
  const found: Cause[] = []
  for (let one = error; one instanceof Error && found.length < 8; one = one.cause) {
    const { code } = one as { code?: unknown }
    found.push({ name: one.name, code: typeof code === 'string' ? code : '', message: one.message })
  }
  return found
}
