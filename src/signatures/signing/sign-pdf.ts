import { readCertificate } from '../certificates/certificate.ts'
import { displayName } from '../certificates/name.ts'
import { buildCades } from '../cms/build-cades.ts'
import type { DocumentSigner } from './document-signer.ts'
import { fillSignature } from './fill-signature.ts'
import { gate } from './gate.ts'
import type { Place } from './place.ts'
import { placeSignature } from './place-signature.ts'

export interface SignPdfInput {
  pdf: Uint8Array
  /** What a person calls this file, for errors. */
  name?: string
  /** Where the signature goes. */
  place?: Place
  /** Short for `place: { field }`: an existing, empty signature field, for example `ttd-1`. */
  fieldName?: string
  signer: DocumentSigner
  /** The claimed time, written to /M. */
  at: Date
  reason?: string
  location?: string
}

/**
 * Signs any PDF as PAdES B-B (ETSI EN 319 142-1) by an incremental update, in an existing field, a new one, or invisibly, and passes the gate.
 * The input bytes are never changed, and every earlier signature stays as it was.
 * @throws LontarError with the reason why this file, this place or this signature is refused (`signing-errors.ts`, `incoming-errors.ts`), or what the
 *   signer throws
 * @example const { pdf } = await signPdf({ pdf: letter, place: { field: 'ttd-1' }, signer, at: new Date() })
 * @example await signPdf({ pdf, place: { page: 1, rect: { x: 60, y: 60, width: 142, height: 57 } }, signer, at: new Date() })
 */
export const signPdf = async (input: SignPdfInput): Promise<{ pdf: Uint8Array; fieldName: string }> => {
  const { pdf, name = 'PDF', signer, at, reason, location } = input
  const place = input.place ?? (input.fieldName === undefined ? 'invisible' : { field: input.fieldName })
  const signerName = displayName(readCertificate(signer.certificate).subject)
  const facts = { at, name: signerName, algorithm: signer.algorithm, reason, location }
  const placed = placeSignature(pdf, place, facts, name)
  const signed = await fillSignature(placed.pdf, pdf.length, (content) => buildCades(content, signer))
  gate(pdf, signed, placed.fieldName, signer.certificate)
  return { pdf: signed, fieldName: placed.fieldName }
}
