import { type KeyType, readCertificate } from './certificate.ts'
import { displayName } from './name.ts'

export interface CertificateDescription {
  subject: string
  issuer: string
  notBefore: Date
  notAfter: Date
  /** Hexadecimal. */
  serial: string
  keyType: KeyType
}

/** What a person is shown of a certificate. No identity numbers: a NIK is masked elsewhere. */
export const describeCertificate = (der: Uint8Array): CertificateDescription => {
  const { subject, issuer, notBefore, notAfter, serial, keyType } = readCertificate(der)
  return {
    subject: displayName(subject),
    issuer: displayName(issuer),
    notBefore,
    notAfter,
    serial: serial.toString('hex'),
    keyType,
  }
}
