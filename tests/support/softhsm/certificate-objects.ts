import { X509Certificate } from 'node:crypto'
import { fromBER, Sequence } from 'asn1js'
import pkcs11js from 'pkcs11js'
import type { Template } from 'pkcs11js'

/** The PKCS#11 object of a certificate. `id` ties it to its key; certificates of the chain carry none. */
export const certificateObject = (der: Buffer, id: Buffer | null, label: string): Template => [
  { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_CERTIFICATE },
  { type: pkcs11js.CKA_CERTIFICATE_TYPE, value: pkcs11js.CKC_X_509 },
  { type: pkcs11js.CKA_TOKEN, value: true },
  { type: pkcs11js.CKA_PRIVATE, value: false },
  { type: pkcs11js.CKA_LABEL, value: label },
  { type: pkcs11js.CKA_SUBJECT, value: subjectOf(der) },
  { type: pkcs11js.CKA_VALUE, value: der },
  ...(id === null ? [] : [{ type: pkcs11js.CKA_ID, value: id }]),
]

/** The subject in DER, which PKCS#11 demands beside the certificate: the sixth field of TBSCertificate, counting the version. */
const subjectOf = (der: Buffer): Buffer => {
  const certificate = fromBER(new Uint8Array(der)).result
  const tbs = certificate instanceof Sequence ? certificate.valueBlock.value[0] : undefined
  const fields = tbs instanceof Sequence ? tbs.valueBlock.value : []
  const hasVersion = fields[0]?.idBlock.tagClass === 3
  const subject = fields[hasVersion ? 5 : 4]
  if (subject === undefined) throw new Error(`Not a certificate: ${new X509Certificate(der).subject}`)
  return Buffer.from(subject.toBER())
}
