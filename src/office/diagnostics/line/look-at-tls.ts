import { X509Certificate } from 'node:crypto'
import type { Socket } from 'node:net'
import { connect, getCACertificates, rootCertificates, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import { pinOf } from '../../network/check-pins.ts'

/** What the server showed, whether it is trusted or not. */
export interface SeenTls {
  /** Null: trusted. Else a code of OpenSSL, such as CERT_HAS_EXPIRED. */
  fault: string | null
  issuer: string
  from: Date
  until: Date
  /** Names that the certificate is for. */
  names: string
  /** SHA-256 (base64) of the public keys from the server’s certificate upwards: what `ServerPins` names. */
  pins: string[]
  /** The root is one that ships with Lontar; else somebody installed it here. */
  isPublic: boolean
  /** Names in the chain, for those who put themselves in between. */
  chain: string[]
}

/** Authorities to trust: those that ship with Node, and those that IT installed on the computer where the policy says so. */
export const trustedAuthorities = (system: boolean): string[] => {
  // Missing from older runtimes, such as a shell that was not updated.
  if (typeof getCACertificates !== 'function') return [...rootCertificates]
  return [...getCACertificates('default'), ...(system ? getCACertificates('system') : [])]
}

/** Shakes hands over an open connection, trusting whatever it is shown, to see it. */
export const lookAtTls = (
  under: Socket,
  host: string,
  authorities: string[],
): Promise<{ tls: SeenTls; socket: TLSSocket }> =>
  new Promise((resolve, reject) => {
    const socket = connect({
      socket: under,
      host,
      ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
      ca: authorities,
      rejectUnauthorized: false,
    })
    socket.on('error', reject)
    socket.once('secureConnect', () => {
      try {
        resolve({ tls: seen(socket), socket })
      } catch (error) {
        reject(error)
      }
    })
  })

/** A chain has a few certificates; a server may send more, to be a nuisance. */
const longest = 10

const seen = (socket: TLSSocket): SeenTls => {
  const chain: X509Certificate[] = []
  let current: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true)
  while (current?.raw && chain.length < longest) {
    chain.push(new X509Certificate(current.raw))
    if (current.issuerCertificate === current) break
    current = current.issuerCertificate
  }
  const [own] = chain
  if (!own) throw Object.assign(new Error('no certificate'), { code: 'NO_CERTIFICATE' })
  const error = socket.authorizationError as unknown
  return {
    fault: error ? codeOf(error) : null,
    issuer: shortName(own.issuer),
    from: new Date(own.validFrom),
    until: new Date(own.validTo),
    names: (own.subjectAltName ?? '').replaceAll(/DNS:|IP Address:/g, '').slice(0, 200) || shortName(own.subject),
    pins: chain.map(({ raw }) => pinOf(raw)),
    isPublic: rootCertificates.some((pem) => new X509Certificate(pem).fingerprint256 === chain.at(-1)!.fingerprint256),
    chain: chain.flatMap((one) => [one.subject, one.issuer]),
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'string' ? error : ((error as { code?: string }).code ?? 'unknown')

/** @example shortName('C=ID\nO=Provinsi Bali\nCN=Otoritas TLS') // 'Otoritas TLS (Provinsi Bali)' */
const shortName = (name: string): string => {
  const part = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(name)?.[1]?.slice(0, 120)
  const common = part('CN') ?? part('OU') ?? '?'
  const organisation = part('O')
  return organisation && organisation !== common ? `${common} (${organisation})` : common
}
