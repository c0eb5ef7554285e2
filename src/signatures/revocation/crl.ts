import { issuerUrlsOf } from '../certificates/revocation-sources.ts'
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
import { type CrlScope, readScope } from './crl-scope.ts'

/** A certificate revocation list as plain data, nothing of it checked yet. */
export interface Crl {
  /** TBSCertList, which is signed. */
  tbs: Buffer
  algorithm: Buffer
  signature: Buffer
  /** The encoded name. */
  issuer: Buffer
  /** The identifier of the key that signed it, hexadecimal (RFC 5280, 5.2.1). */
  authorityKeyId: string | null
  /** Where the certificate of whoever signed it can be fetched (RFC 5280, 5.2.7). */
  issuerUrls: string[]
  thisUpdate: Date
  nextUpdate: Date | null
  number: bigint | null
  /** Of a list of changes (5.2.4): the number of the list from which on it tells them. Null: a complete list. */
  baseNumber: bigint | null
  scope: CrlScope
  /** From when on expired certificates stay on the list (ISO/IEC 9594-8, expiredCertsOnCRL). */
  keepsExpiredSince: Date | null
  /**
   * The entry of a serial number, of the list's own issuer unless another one is named (encoded).
   * @throws RangeError when the list of entries is broken, or one has a critical extension that is not understood.
   */
  find: (serial: Uint8Array, of?: Buffer) => CrlEntry | null
}

const ids = {
  authorityKey: '2.5.29.35',
  access: '1.3.6.1.5.5.7.1.1',
  number: '2.5.29.20',
  delta: '2.5.29.27',
  issuingPoint: '2.5.29.28',
  expired: '2.5.29.60',
}
const understood = new Set([ids.issuingPoint, ids.delta])

/**
 * Reads a CertificateList (RFC 5280, 5.1) without unfolding its entries: lists of five megabytes exist. Lists of some reasons only, and such with
 * a critical extension that is not understood are refused.
 * @throws RangeError
 */
export const readCrl = (der: Uint8Array): Crl => {
  const [tbs, algorithm, signature] = children(readWhole(der, 0x30))
  const parts = head(expectTag(tbs, 0x30).body)
  const { extensions, issuer } = parts
  if (new Set(extensions.map(({ oid }) => oid)).size !== extensions.length) throw new RangeError('an extension twice')
  if (extensions.some(({ oid, critical }) => critical && !understood.has(oid)))
    throw new RangeError('a kind of list that is not used')
  const of = (oid: string): Buffer | null => extensions.find((item) => item.oid === oid)?.value ?? null
  const [expired, access, number, base] = [of(ids.expired), of(ids.access), of(ids.number), of(ids.delta)]
  const scope = readScope(of(ids.issuingPoint))
  let found: { serial: Uint8Array; issuer: Buffer; entry: CrlEntry | null } | null = null
  return {
    tbs: tbs!.bytes,
    algorithm: expectTag(algorithm, 0x30).bytes,
    signature: readBits(signature),
    issuer,
    authorityKeyId: readKeyId(of(ids.authorityKey)),
    issuerUrls: access ? issuerUrlsOf(access) : [],
    thisUpdate: parts.thisUpdate,
    nextUpdate: parts.nextUpdate,
    number: number && readNumber(number),
    baseNumber: base && readNumber(base),
    scope,
    keepsExpiredSince: expired ? readTime(readWhole(expired, 0x18)) : null,
    find: (serial, ofIssuer = issuer) => {
      if (!found || Buffer.compare(found.serial, serial) !== 0 || !found.issuer.equals(ofIssuer)) {
        const whose = scope.isIndirect ? { listed: issuer, wanted: ofIssuer } : null
        found = { serial, issuer: ofIssuer, entry: findEntry(parts.entries, serial, whose) }
      }
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
  const extensions: DerExtension[] = now ? readExtensions(children(expectTag(now, 0xa0))[0]!) : []
  if (rest.length > 0) throw new RangeError('odd list')
  return { issuer, thisUpdate, nextUpdate, entries, extensions }
}

/** AuthorityKeyIdentifier: [0] keyIdentifier, the only part that is used here. */
const readKeyId = (value: Buffer | null): string | null =>
  (value &&
    children(readWhole(value, 0x30))
      .find(({ tag }) => tag === 0x80)
      ?.body.toString('hex')) ||
  null

/** A number of at most twenty octets (RFC 5280, 5.2.3). */
const readNumber = (value: Buffer): bigint => {
  const { body } = readWhole(value, 2)
  if (body.length === 0 || body.length > 20 || body[0]! >= 128) throw new RangeError('odd number of a list')
  return BigInt(`0x${body.toString('hex')}`)
}
