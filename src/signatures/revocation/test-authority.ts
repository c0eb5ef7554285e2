import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { boolean, context, element, integer, octets, oid, sequence } from '../cms/der.ts'
import { oids } from '../cms/oids.ts'

/** For tests: a small authority in memory. Every date of a story is chosen, which openssl’s own authority does not let one do. */
export const algorithm = sequence(oid(oids.ecdsaSha256))
export const nameOf = (text: string) =>
  sequence(element(0x31, sequence(oid('2.5.4.3'), element(0x0c, Buffer.from(text)))))
export const time = (text: string) => element(0x18, Buffer.from(text.replace(/[-:T]|\.\d+/g, '')))
export const bits = (bytes: Uint8Array) => element(3, Buffer.from([0]), bytes)
export const extension = (id: string, value: Uint8Array, critical = false) =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value))
const url = (text: string) => element(0x86, Buffer.from(text))
/** AuthorityInfoAccess, of a certificate or of a list. */
const access = (method: string, address: string) =>
  extension('1.3.6.1.5.5.7.1.1', sequence(sequence(oid(`1.3.6.1.5.5.7.48.${method}`), url(address))))
export const extensions = {
  ocspSigning: extension('2.5.29.37', sequence(oid(oids.ocspSigning))),
  access: access('1', 'http://ocsp.contoh.id'),
  signerAt: (address: string) => access('2', address),
  ldapOnly: extension('2.5.29.31', sequence(sequence(context(0, context(0, url('ldap://contoh.id/cn=x')))))),
  authority: extension('2.5.29.19', sequence(boolean(true)), true),
  /** The bits of KeyUsage: 0x04 keyCertSign, 0x02 cRLSign, 0x80 digitalSignature. */
  usage: (usages: number) => extension('2.5.29.15', element(3, Buffer.from([0, usages])), true),
  keyId: (whose: Holder) => extension('2.5.29.14', octets(whose.keyId)),
}

export const holder = (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  return { name: nameOf(name), spki, key: privateKey, keyId: createHash('sha1').update(spki).digest() }
}
export type Holder = ReturnType<typeof holder>

/** AuthorityKeyIdentifier, of a certificate or of a list. */
const byKey = (by: Holder) => extension('2.5.29.35', sequence(element(0x80, by.keyId)))
const signed = (tbs: Buffer, by: Holder) => sequence(tbs, algorithm, bits(sign('sha256', tbs, by.key)))
export const life = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
export const certify = (
  whom: Holder,
  by: Holder,
  serial: number,
  more: Uint8Array[] = [],
  { from, to } = life,
): Certificate => {
  const validity = sequence(time(from), time(to))
  const tbs = sequence(
    context(0, integer(2)),
    integer(serial),
    algorithm,
    by.name,
    validity,
    whom.name,
    whom.spki,
    context(3, sequence(byKey(by), ...more)),
  )
  return readCertificate(signed(tbs, by))
}

/** What a list says of one certificate. */
export interface Listed {
  serial: number
  at?: string
  /** CRLReason. */
  code?: number
  more?: Uint8Array[]
}
export interface ListInput {
  entries?: Listed[]
  thisUpdate?: string
  nextUpdate?: string
  number?: number
  /** Of a list of changes. */
  base?: number
  /** False: it does not say which key signed it. */
  keyId?: boolean
  more?: Uint8Array[]
}

/** A CertificateList (RFC 5280, 5.1), DER. */
export const listBy = (by: Holder, input: ListInput = {}): Buffer => {
  const { entries = [], thisUpdate = '2026-06-01T00:00:00Z', nextUpdate = '2026-06-08T00:00:00Z', more = [] } = input
  const { number = 10, base, keyId = true } = input
  const rows = entries.map(({ serial, at = '2026-05-15T00:00:00Z', code, more: own = [] }) => {
    const reason = code === undefined ? [] : [extension('2.5.29.21', element(0x0a, Buffer.from([code])))]
    const all = [...reason, ...own]
    return sequence(integer(serial), time(at), ...(all.length > 0 ? [sequence(...all)] : []))
  })
  const all = [
    ...(keyId ? [byKey(by)] : []),
    extension('2.5.29.20', integer(number)),
    ...(base === undefined ? [] : [extension('2.5.29.27', integer(base), true)]),
    ...more,
  ]
  const tbs = sequence(
    integer(1),
    algorithm,
    by.name,
    time(thisUpdate),
    time(nextUpdate),
    ...(rows.length > 0 ? [sequence(...rows)] : []),
    context(0, sequence(...all)),
  )
  return signed(tbs, by)
}

/** A distribution point of a certificate (RFC 5280, 4.2.1.13). */
export interface Point {
  url?: string
  issuer?: Holder
  /** For some reasons only. */
  someReasons?: boolean
}
const fullName = (address: string) => context(0, context(0, url(address)))
export const pointsAt = (...points: Point[]) =>
  extension(
    '2.5.29.31',
    sequence(
      ...points.map((point) =>
        sequence(
          ...(point.url ? [fullName(point.url)] : []),
          ...(point.someReasons ? [element(0x81, Buffer.from([1, 0x60]))] : []),
          ...(point.issuer ? [context(2, context(4, point.issuer.name))] : []),
        ),
      ),
    ),
  )

export interface Scope {
  url?: string
  /** The point is the issuer of this name, not an address. */
  at?: Holder
  only?: 'users' | 'authorities'
  isIndirect?: boolean
}
/** IssuingDistributionPoint of a list (5.2.5). */
export const scopeOf = ({ url: address, at, only, isIndirect }: Scope) => {
  const flag = (tag: number) => element(tag, Buffer.from([255]))
  const parts = [
    ...(address ? [fullName(address)] : at ? [context(0, context(0, context(4, at.name)))] : []),
    ...(only ? [flag(only === 'users' ? 0x81 : 0x82)] : []),
    ...(isIndirect ? [flag(0x84)] : []),
  ]
  return extension('2.5.29.28', sequence(...parts), true)
}

/** certificateIssuer of an entry (5.3.3). */
export const ofIssuer = (issuer: Holder, critical = true) =>
  extension('2.5.29.29', sequence(context(4, issuer.name)), critical)
