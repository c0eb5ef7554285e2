import * as asn1js from 'asn1js'
import { Certificate as PkiCertificate, ContentInfo, SignedData } from 'pkijs'
import { readCertificate } from '../certificates/certificate.ts'

/** Certificates of one answer that are looked at. */
const most = 20

/** What an address of an issuer gives (RFC 5280, 4.2.2.1): one DER certificate, or a `certs-only` CMS of several. Whatever cannot be read is none. */
export const issuersIn = (answer: Uint8Array): Uint8Array[] => {
  for (const read of [one, several]) {
    try {
      return read(answer)
    } catch {
      // The other form, then.
    }
  }
  return []
}

const one = (answer: Uint8Array): Uint8Array[] => {
  if (asn1js.fromBER(answer).offset !== answer.length) throw new RangeError('not one certificate')
  return [readCertificate(answer).der]
}

const several = (answer: Uint8Array): Uint8Array[] => {
  const { content } = ContentInfo.fromBER(answer)
  return (new SignedData({ schema: content }).certificates ?? [])
    .slice(0, most)
    .flatMap((item) => (item instanceof PkiCertificate ? [new Uint8Array(item.toSchema(false).toBER())] : []))
}
