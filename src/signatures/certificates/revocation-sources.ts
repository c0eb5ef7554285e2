import { type DerElement, children, readOid, readWhole } from '../cms/der-reader.ts'

/** Where a certificate says that its status and its issuer can be asked for. */
export interface RevocationSources {
  ocspUrls: string[]
  crlUrls: string[]
  issuerUrls: string[]
  /** Whether it names any source of its status, also one that Lontar cannot ask (ldap). */
  namesRevocation: boolean
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
  const crls = points ? attempt(() => readPoints(points)) : []
  const of = (method: string) => (accesses ?? []).filter((item) => item.method === method).map((item) => item.url)
  return {
    ocspUrls: usable(of(ocsp)),
    crlUrls: usable(crls ?? []),
    issuerUrls: usable(of(caIssuers)),
    namesRevocation: points !== undefined || accesses === null || accesses.some(({ method }) => method === ocsp),
  }
}

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
    return { method: readOid(method), url: urlOf(location) }
  })

const readPoints = (value: Uint8Array): string[] => children(readWhole(value, 0x30)).flatMap(namesOfPoint)

/** The full names of one DistributionPoint, or of the distribution point that a CRL says it is for. */
export const namesOfPoint = (point: DerElement): string[] =>
  children(point)
    .filter(({ tag }) => tag === 0xa0)
    .flatMap(children)
    .filter(({ tag }) => tag === 0xa0)
    .flatMap(children)
    .map(urlOf)

const urlOf = (name: DerElement | undefined): string => (name?.tag === 0x86 ? name.body.toString('latin1') : '')

const usable = (urls: string[]): string[] =>
  [...new Set(urls)]
    .filter((url) => url.length <= longest && /^https?:\/\/[!-~]+$/i.test(url) && URL.canParse(url))
    .slice(0, most)
