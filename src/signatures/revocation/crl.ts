import { namesOfPoint } from '../certificates/revocation-sources.ts'
import {
  type DerElement,
  type DerExtension,
  children,
  expectTag,
  readBits,
  readElement,
  readExtensions,
  readTime,
  readWhole,
} from '../cms/der-reader.ts'
import { type CrlEntry, findEntry } from './crl-entries.ts'

/** A certificate revocation list as plain data, nothing of it checked yet. */
export interface Crl {
  /** TBSCertList, which is signed. */
  tbs: Buffer
  algorithm: Buffer
  signature: Buffer
  /** The encoded name. */
  issuer: Buffer
  thisUpdate: Date
  nextUpdate: Date | null
  /** The part of the issuer's certificates that it speaks of. */
  scope: { only: 'users' | 'authorities' | null; points: string[] | null }
  /** From when on expired certificates stay on the list (ISO/IEC 9594-8, expiredCertsOnCRL). */
  keepsExpiredSince: Date | null
  /** @throws RangeError when the list of entries is broken, or one has a critical extension that is not understood. */
  find: (serial: Uint8Array) => CrlEntry | null
}

const ids = {
  authorityKey: '2.5.29.35',
  number: '2.5.29.20',
  delta: '2.5.29.27',
  issuingPoint: '2.5.29.28',
  expired: '2.5.29.60',
}

/**
 * Reads a complete CertificateList (RFC 5280, 5.1) without unfolding its entries: lists of five megabytes exist. Delta lists, indirect
 * lists, lists of some reasons only, and such with a critical extension that is not understood are refused.
 * @throws RangeError
 */
export const readCrl = (der: Uint8Array): Crl => {
  const [tbs, algorithm, signature] = children(readWhole(der, 0x30))
  const parts = head(expectTag(tbs, 0x30).body)
  const extensions = parts.extensions
  const unknown = extensions.find(({ oid, critical }) => critical && oid !== ids.issuingPoint)
  if (unknown || of(extensions, ids.delta)) throw new RangeError('a kind of list that is not used')
  const expired = of(extensions, ids.expired)
  let found: { serial: Uint8Array; entry: CrlEntry | null } | null = null
  return {
    tbs: tbs!.bytes,
    algorithm: expectTag(algorithm, 0x30).bytes,
    signature: readBits(signature),
    issuer: parts.issuer,
    thisUpdate: parts.thisUpdate,
    nextUpdate: parts.nextUpdate,
    scope: scopeOf(of(extensions, ids.issuingPoint)),
    keepsExpiredSince: expired ? readTime(readWhole(expired, 0x18)) : null,
    find: (serial) => {
      if (!found || Buffer.compare(found.serial, serial) !== 0)
        found = { serial, entry: findEntry(parts.entries, serial) }
      return found.entry
    },
  }
}

/** The fields of TBSCertList by their order and tags: one after the other, so that the entries are stepped over and not split. */
const head = (body: Buffer) => {
  let rest = body
  const next = (): DerElement | null => {
    if (rest.length === 0) return null
    const element = readElement(rest)
    rest = rest.subarray(element.bytes.length)
    return element
  }
  let now = next()
  if (now?.tag === 2) now = next()
  expectTag(now ?? undefined, 0x30)
  const issuer = expectTag(next() ?? undefined, 0x30).bytes
  const thisUpdate = readTime(next() ?? undefined)
  now = next()
  const hasNext = now?.tag === 0x17 || now?.tag === 0x18
  const nextUpdate = hasNext ? readTime(now!) : null
  if (hasNext) now = next()
  const entries = now?.tag === 0x30 ? now.body : Buffer.alloc(0)
  if (now?.tag === 0x30) now = next()
  const extensions = now ? readExtensions(children(expectTag(now, 0xa0))[0]!) : []
  if (rest.length > 0) throw new RangeError('odd list')
  return { issuer, thisUpdate, nextUpdate, entries, extensions }
}

const of = (extensions: DerExtension[], oid: string): Buffer | null =>
  extensions.find((item) => item.oid === oid)?.value ?? null

/** IssuingDistributionPoint (RFC 5280, 5.2.5): [0] point, [1] users only, [2] authorities only, [3] some reasons, [4] indirect, [5] attributes only. */
const scopeOf = (value: Buffer | null): Crl['scope'] => {
  if (!value) return { only: null, points: null }
  const whole = readWhole(value, 0x30)
  const parts = children(whole)
  if (parts.some(({ tag, body }) => tag === 0x83 || ((tag === 0x84 || tag === 0x85) && body[0] !== 0)))
    throw new RangeError('a list of some reasons, of other issuers, or of attributes')
  const says = (tag: number) => parts.some((part) => part.tag === tag && part.body[0] !== 0)
  return {
    only: says(0x81) ? 'users' : says(0x82) ? 'authorities' : null,
    points: parts.some(({ tag }) => tag === 0xa0) ? namesOfPoint(whole) : null,
  }
}
