/** Which way to an address: straight, or through a proxy; and who said so. */
export interface ProxyChoice {
  /** `http://host:port`, without name and password; null: straight. */
  proxy: string | null
  origin: 'policy' | 'system' | 'none'
}

/**
 * The policy first, then what the shell heard of the system (a PAC file included).
 * @param told as PAC writes it: `DIRECT`, `PROXY host:port; DIRECT`, `HTTPS host:port`
 */
export const chooseProxy = (policy: string, told: string | undefined): ProxyChoice => {
  if (policy === 'direct') return { proxy: null, origin: 'policy' }
  if (policy !== 'system') return { proxy: withoutCredentials(policy), origin: 'policy' }
  const [first = 'DIRECT'] = (told ?? 'DIRECT').split(';').map((way) => way.trim())
  const [kind = '', address = ''] = first.split(/\s+/)
  if (!/^(PROXY|HTTP|HTTPS)$/i.test(kind) || address === '') return { proxy: null, origin: 'none' }
  const scheme = /^HTTPS$/i.test(kind) ? 'https' : 'http'
  return { proxy: withoutCredentials(`${scheme}://${address}`), origin: 'system' }
}

const withoutCredentials = (address: string): string | null => {
  try {
    return new URL(address).origin
  } catch {
    return null
  }
}
