import { context } from '../cms/der.ts'
import { type DerElement, children, readElement, readOid, readWhole } from '../cms/der-reader.ts'

/** Where a certificate says that its status and its issuer can be asked for. */
export interface RevocationSources {
  ocspUrls: string[]
  crlUrls: string[]
  issuerUrls: string[]
  /** All distribution points of its lists, as RFC 5280, 6.3.3 compares them with a list. */
  crlPoints: CrlPoint[]
  /** Whether it names any source of its status, also one that Lontar cannot ask (ldap). */
  namesRevocation: boolean
}

/** A distribution point of a certificate (RFC 5280, 4.2.1.13). A name is the bytes of a GeneralName, in Latin-1. */
export interface CrlPoint {
  /** Null where the point bears no name; empty where it bears one that is not read here (relative to its issuer). */
  names: string[] | null
  /** Who signs its lists; null: the certificate's own issuer. */
  issuers: string[] | null
  /** Its lists tell of some reasons for a revocation only. */
  someReasons: boolean
}

const ocsp = '1.3.6.1.5.5.7.48.1'
const caIssuers = '1.3.6.1.5.5.7.48.2'
/** Addresses of one kind that are kept, and the longest one: a certificate is made by anybody. */
const most = 4
const longest = 1000

/**
 * Authority information access (RFC 5280, 4.2.2.1) and CRL distribution points (4.2.1.13), each as the bytes of the extension's value.
 * Only http and https are kept. An extension that cannot be read still counts as naming a source: what is not understood is not "none".
 */
export const readSources = (access: Uint8Array | undefined, points: Uint8Array | undefined): RevocationSources => {
  const accesses = access ? attempt(() => readAccess(access)) : []
  const crlPoints = points ? attempt(() => children(readWhole(points, 0x30)).map(readPoint)) : []
  const of = (method: string) => (accesses ?? []).filter((item) => item.method === method).map((item) => item.url)
  return {
    ocspUrls: usable(of(ocsp)),
    crlUrls: usable((crlPoints ?? []).flatMap(({ names }) => names ?? []).map(urlOf)),
    issuerUrls: usable(of(caIssuers)),
    crlPoints: crlPoints ?? [],
    namesRevocation: points !== undefined || accesses === null || accesses.some(({ method }) => method === ocsp),
  }
}

/** Where the issuer of a list can be fetched (RFC 5280, 5.2.7): the value of its authority information access. */
export const issuerUrlsOf = (access: Uint8Array): string[] => readSources(access, undefined).issuerUrls

const attempt = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch {
    return null
  }
}

const readAccess = (value: Uint8Array): { method: string; url: string }[] =>
  children(readWhole(value, 0x30)).map((item) => {
    const [method, location] = children(item)
    return { method: readOid(method), url: location ? urlOf(location.bytes.toString('latin1')) : '' }
  })

const readPoint = (point: DerElement): CrlPoint => {
  const parts = children(point)
  const issuers = parts.find(({ tag }) => tag === 0xa2)
  return {
    names: namesOfPoint(parts),
    issuers: issuers ? children(issuers).map(textOf) : null,
    someReasons: parts.some(({ tag }) => tag === 0x81),
  }
}

/** The full names out of the parts of a DistributionPoint, or of an IssuingDistributionPoint: both begin alike. See `CrlPoint`. */
export const namesOfPoint = (parts: DerElement[]): string[] | null => {
  const name = parts.find(({ tag }) => tag === 0xa0)
  if (!name) return null
  return children(name)
    .filter(({ tag }) => tag === 0xa0)
    .flatMap(children)
    .map(textOf)
}

/** The GeneralName of a distinguished name. */
export const directoryName = (name: Uint8Array): string => context(4, name).toString('latin1')

const textOf = ({ bytes }: DerElement): string => bytes.toString('latin1')

const urlOf = (name: string): string => {
  const { tag, body } = readElement(Buffer.from(name, 'latin1'))
  return tag === 0x86 ? body.toString('latin1') : ''
}

const usable = (urls: string[]): string[] =>
  [...new Set(urls)]
    .filter((url) => url.length <= longest && /^https?:\/\/[!-~]+$/i.test(url) && URL.canParse(url))
    .slice(0, most)
