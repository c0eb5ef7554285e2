import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { examine } from '../judge/examine.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { type GateCheck, isIntact } from './gate.ts'
import { placeSignature } from './place-signature.ts'

/**
 * Could this field be signed now? The very steps of `signPdf` before the key is used, so that a person is told before a PIN is asked: the
 * file is whole, the field is there and empty, no certification forbids it, and earlier signatures are intact.
 * @throws LontarError pdf_damaged, pdf_encrypted, pdf_forbids_signing, signature_field_missing, signature_gate_failed
 */
export const requireSignable = (pdf: Uint8Array, fieldName: string, name = 'PDF'): void => {
  placeSignature(pdf, fieldName, { at: new Date(0), name: '' }, name)
  const check: GateCheck = 'signatures'
  if (!examine(openPdf(pdf)).every(isIntact)) throw new LontarError('signature_gate_failed', { check })
}
