import { type KeyObject, createPublicKey } from 'node:crypto'
import * as asn1js from 'asn1js'
import { AlgorithmIdentifier, BasicConstraints, Certificate as PkiCertificate, ExtKeyUsage, RSAPublicKey } from 'pkijs'
import { oids } from '../cms/oids.ts'
import { type Name, readName } from './name.ts'
import { type RevocationSources, readSources } from './revocation-sources.ts'

export type KeyType = 'p256' | 'p384' | `rsa${number}` | 'other'
export type KeyUsage = 'digitalSignature' | 'nonRepudiation' | 'keyCertSign' | 'cRLSign' | 'other'

/** A certificate as plain data (RFC 5280). Read by pkijs: node's X509Certificate is incomplete on BoringSSL. */
export interface Certificate extends RevocationSources {
  der: Buffer
  tbs: Buffer
  signatureAlgorithm: AlgorithmIdentifier
  signature: Buffer
  serial: Buffer
  subject: Name
  issuer: Name
  notBefore: Date
  notAfter: Date
  keyType: KeyType
  publicKey: () => KeyObject
  /** The bits of subjectPublicKey, which OCSP names an issuer by (RFC 6960, 4.1.1). */
  subjectKey: Buffer
  /** Null where the extension is missing. */
  keyUsage: Set<KeyUsage> | null
  extendedKeyUsage: { purposes: string[]; critical: boolean } | null
  authority: { isAuthority: boolean; pathLength: number | null }
  subjectKeyId: string | null
  /** An OCSP responder whose own revocation need not be asked (RFC 6960, 4.2.2.2.1). */
  ocspNoCheck: boolean
  /** Critical extensions that Lontar does not understand: such a certificate may not be relied upon. */
  unknownCritical: string[]
}

const known = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  subjectKeyId: '2.5.29.14',
  policies: '2.5.29.32',
  subjectAltName: '2.5.29.17',
  crlPoints: '2.5.29.31',
}
const understood = new Set(Object.values(known))
/** Read too, but never critical (RFC 5280, 4.2.2.1; RFC 6960, 4.2.2.2.1). */
const informative = {
  access: '1.3.6.1.5.5.7.1.1',
  noCheck: '1.3.6.1.5.5.7.48.1.5',
}
const usageBits: KeyUsage[] = [
  'digitalSignature',
  'nonRepudiation',
  'other',
  'other',
  'other',
  'keyCertSign',
  'cRLSign',
  'other',
]

/** The same few certificates are met again and again: in a batch, in the gate, at each judgement. Reading one costs as much as a signature. */
const recent = new Map<string, Certificate>()
const mostRecent = 64
/** Real certificates have one or two kilobytes; what a hostile file calls one is not kept. */
const longest = 16 * 1024

/** @throws whatever pkijs throws on bytes that are no certificate. */
export const readCertificate = (input: Uint8Array): Certificate => {
  if (input.length > longest) return parse(Buffer.from(input))
  const key = Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('latin1')
  const certificate = recent.get(key) ?? parse(Buffer.from(input))
  recent.delete(key)
  recent.set(key, certificate)
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value!)
  return certificate
}

const parse = (der: Buffer): Certificate => {
  const parsed = PkiCertificate.fromBER(der)
  const extension = (id: string) => parsed.extensions?.find((item) => item.extnID === id)
  const valueOf = (id: string) => extension(id)?.extnValue.valueBlock.valueHexView
  const basic = extension(known.basicConstraints)?.parsedValue
  const purposes = extension(known.extendedKeyUsage)
  const keyId = extension(known.subjectKeyId)?.parsedValue
  const spki = Buffer.from(parsed.subjectPublicKeyInfo.toSchema().toBER())
  let key: KeyObject | undefined
  return {
    der,
    tbs: Buffer.from(parsed.tbsView),
    signatureAlgorithm: parsed.signatureAlgorithm,
    signature: Buffer.from(parsed.signatureValue.valueBlock.valueHexView),
    serial: Buffer.from(parsed.serialNumber.valueBlock.valueHexView),
    subject: readName(parsed.subject),
    issuer: readName(parsed.issuer),
    notBefore: parsed.notBefore.value,
    notAfter: parsed.notAfter.value,
    keyType: keyTypeOf(parsed),
    subjectKey: Buffer.from(parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
    publicKey: () => (key ??= createPublicKey({ key: spki, format: 'der', type: 'spki' })),
    keyUsage: readUsage(valueOf(known.keyUsage)),
    extendedKeyUsage:
      purposes?.parsedValue instanceof ExtKeyUsage
        ? { purposes: purposes.parsedValue.keyPurposes, critical: purposes.critical }
        : null,
    authority:
      basic instanceof BasicConstraints
        ? {
            isAuthority: basic.cA,
            pathLength: typeof basic.pathLenConstraint === 'number' ? basic.pathLenConstraint : null,
          }
        : { isAuthority: false, pathLength: null },
    subjectKeyId:
      keyId instanceof asn1js.OctetString ? Buffer.from(keyId.valueBlock.valueHexView).toString('hex') : null,
    ...readSources(valueOf(informative.access), valueOf(known.crlPoints)),
    ocspNoCheck: extension(informative.noCheck) !== undefined,
    unknownCritical: (parsed.extensions ?? [])
      .filter((item) => item.critical && !understood.has(item.extnID))
      .map((item) => item.extnID),
  }
}

const keyTypeOf = (certificate: PkiCertificate): KeyType => {
  const { algorithm, parsedKey, subjectPublicKey } = certificate.subjectPublicKeyInfo
  if (algorithm.algorithmId === oids.rsa || algorithm.algorithmId === oids.rsaPss) {
    const rsa =
      parsedKey instanceof RSAPublicKey ? parsedKey : RSAPublicKey.fromBER(subjectPublicKey.valueBlock.valueHexView)
    const modulus = Buffer.from(rsa.modulus.valueBlock.valueHexView)
    const skip = modulus.findIndex((byte) => byte !== 0)
    return `rsa${(modulus.length - skip) * 8 - (Math.clz32(modulus[skip] ?? 0) - 24)}`
  }
  const curve: unknown = algorithm.algorithmParams
  if (algorithm.algorithmId !== oids.ecPublicKey || !(curve instanceof asn1js.ObjectIdentifier)) return 'other'
  const id = curve.valueBlock.toString()
  return id === oids.p256 ? 'p256' : id === oids.p384 ? 'p384' : 'other'
}

const readUsage = (extnValue: Uint8Array | undefined): Set<KeyUsage> | null => {
  if (!extnValue) return null
  const bits = asn1js.fromBER(extnValue).result
  if (!(bits instanceof asn1js.BitString)) return new Set()
  const byte = bits.valueBlock.valueHexView[0] ?? 0
  return new Set(usageBits.filter((_, i) => byte & (0x80 >> i)))
}
