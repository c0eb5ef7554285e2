import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { SignatureAlgorithm } from '../../protocol/token-api.ts'
import { examine } from '../judge/examine.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { type GateCheck, isIntact } from './gate.ts'
import type { Place } from './place.ts'
import { placeSignature } from './place-signature.ts'

/**
 * Could this place be signed now? The very steps of `signPdf` before the key is used, so that a person is told before a PIN is asked: the
 * file is whole, the field is there and empty or the box on its page, no certification forbids it, and earlier signatures are intact.
 * @param algorithm of the key, where it is known; by default the most usual one
 * @throws LontarError pdf_damaged, pdf_encrypted, pdf_forbids_signing, signature_field_missing, signature_gate_failed and the like
 */
export const requireRoomToSign = (
  pdf: Uint8Array,
  place: Place,
  algorithm: SignatureAlgorithm = 'rsa-pkcs1-sha256',
): void => {
  placeSignature(pdf, place, { at: new Date(0), name: '', algorithm }, 'PDF')
  const check: GateCheck = 'signatures'
  if (!examine(openPdf(pdf)).every(isIntact)) throw new LontarError('signature_gate_failed', { check })
}
