import { SignPdf } from '@signpdf/signpdf'
import { Signer } from '@signpdf/utils'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { displayName } from '../certificates/name.ts'
import { readCertificate } from '../certificates/certificate.ts'
import { buildCades } from '../cms/build-cades.ts'
import { gate } from './gate.ts'
import { placeSignature } from './place-signature.ts'
import type { DocumentSigner } from './document-signer.ts'

export interface SignPdfInput {
  pdf: Uint8Array
  /** What a person calls this file, for errors. */
  name?: string
  /** An existing, empty signature field, for example `ttd-1`. */
  fieldName: string
  signer: DocumentSigner
  /** The claimed time, written to /M. */
  at: Date
  reason?: string
  location?: string
}

/**
 * Signs a PDF as PAdES B-B (ETSI EN 319 142-1): fills an existing field by an incremental update and passes the gate. The input bytes are
 * never changed.
 * @throws LontarError pdf_encrypted, pdf_damaged, signature_field_missing, pdf_forbids_signing, signature_gate_failed, or what the signer throws
 * @example const { pdf } = await signPdf({ pdf: letter, fieldName: 'ttd-1', signer, at: new Date() })
 */
export const signPdf = async ({
  pdf,
  name = 'PDF',
  fieldName,
  signer,
  at,
  reason,
  location,
}: SignPdfInput): Promise<{ pdf: Uint8Array }> => {
  const signerName = displayName(readCertificate(signer.certificate).subject)
  const placed = placeSignature(pdf, fieldName, { at, name: signerName, reason, location }, name)
  const signed = await embed(placed, new CadesSigner(signer), name)
  gate(pdf, signed, fieldName, signer.certificate)
  return { pdf: signed }
}

/** `SignPdf` hands over the bytes of the ByteRange and takes the CMS. Its own P12Signer is not PAdES. */
class CadesSigner extends Signer {
  readonly #signer: DocumentSigner
  failure: unknown = null

  constructor(signer: DocumentSigner) {
    super()
    this.#signer = signer
  }

  override async sign(content: Buffer): Promise<Buffer> {
    try {
      return await buildCades(content, this.#signer)
    } catch (error) {
      this.failure = error
      throw error
    }
  }
}

const embed = async (placed: Buffer, signer: CadesSigner, name: string): Promise<Buffer> => {
  try {
    return await new SignPdf().sign(placed, signer)
  } catch (error) {
    if (signer.failure) throw signer.failure
    throw new LontarError('pdf_damaged', { name }, { cause: error })
  }
}
