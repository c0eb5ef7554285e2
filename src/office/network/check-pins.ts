import { createHash, X509Certificate } from 'node:crypto'
import { checkServerIdentity, type DetailedPeerCertificate, type PeerCertificate } from 'node:tls'

/** The server shows none of the keys that IT pinned. */
export class PinMismatch extends Error {
  readonly code = 'LONTAR_PIN_MISMATCH'
  readonly shown: string[]

  constructor(shown: string[]) {
    super('the server shows none of the pinned keys')
    this.name = 'PinMismatch'
    this.shown = shown
  }
}

/** The pin of a certificate: SHA-256 of its SubjectPublicKeyInfo in base64, as in RFC 7469. */
export const pinOf = (der: Uint8Array): string => {
  const spki = new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest('base64')
}

/**
 * For `checkServerIdentity` of a TLS connection: the name must fit as always, and one certificate of the chain that was verified must
 * have a pinned key. The chain is walked to its end, so that an authority's key may be pinned as well.
 */
export const checkPins =
  (pins: readonly string[]) =>
  (host: string, certificate: PeerCertificate): Error | undefined => {
    const wrongName = checkServerIdentity(host, certificate)
    if (wrongName) return wrongName
    const shown = chainOf(certificate as DetailedPeerCertificate).map(({ raw }) => pinOf(raw))
    return shown.some((pin) => pins.includes(pin)) ? undefined : new PinMismatch(shown)
  }

/** A root is its own issuer: there it ends. */
const chainOf = (leaf: DetailedPeerCertificate): DetailedPeerCertificate[] => {
  const chain: DetailedPeerCertificate[] = []
  let one: DetailedPeerCertificate | undefined = leaf
  while (one?.raw && !chain.includes(one)) {
    chain.push(one)
    one = one.issuerCertificate
  }
  return chain
}
