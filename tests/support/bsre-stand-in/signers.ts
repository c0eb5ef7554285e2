import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { signatureFields } from '../../../src/signatures/syntax/signature-fields.ts'
import { signPdf } from '../../../src/signatures/index.ts'
import { letterPdf } from '../authority/letter-pdf.ts'
import { pemSigner } from '../authority/pem-signer.ts'
import type { Authority, Issued, SourceNames } from '../authority/index.ts'
import type { BsreFault } from './faults.ts'

/** An account of the stand-in. Invented people only. */
export interface BsreUser {
  identity: string
  name: string
  passphrase: string
  /** Registered, but without a certificate (2021). */
  withoutCertificate?: boolean
}

/** The service’s own keys: nobody else has them. */
export const openSigners = (authority: Authority, users: BsreUser[], names?: SourceNames) => {
  const issued = new Map<string, Promise<Issued>>()
  const keyOf = ({ identity, name }: BsreUser): Promise<Issued> => {
    const known = issued.get(identity) ?? authority.issue({ name, identity, ...(names && { names }) })
    issued.set(identity, known)
    return known
  }
  return {
    find: (identity: string) => users.find((user) => user.identity === identity),
    /** @throws where the PDF is broken: the service then answers 500 */
    async sign(pdf: Uint8Array, user: BsreUser, fault: BsreFault | null): Promise<Uint8Array> {
      const key = await keyOf(fault === 'stranger' ? { ...user, identity: 'UJI-9999', name: 'Orang Lain Uji' } : user)
      const input = fault === 'other' || fault === 'rewritten' ? await letterPdf({ text: 'Dokumen lain' }) : pdf
      const field = signatureFields(openPdf(input)).find((item) => !item.signature)
      if (!field) throw new TypeError('no empty field')
      return (await signPdf({ pdf: input, fieldName: field.name, signer: pemSigner(key), at: new Date() })).pdf
    },
  }
}
