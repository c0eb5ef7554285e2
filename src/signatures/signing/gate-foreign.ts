import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { type Examined, examine } from '../judge/examine.ts'
import { laterChanges } from '../judge/later-changes.ts'
import { readPdfDate } from '../pdf-date.ts'
import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import { textOf } from '../syntax/pdf-value.ts'
import { isIntact } from './gate.ts'

export interface ForeignSignature {
  field: string
  /** DER of who signed, and of what else the signature brought along. */
  certificate: Uint8Array
  chain: Uint8Array[]
  /** /M as it stands there; null where it says nothing. */
  claimed: Date | null
}

/**
 * The gate for a signature that somebody else made: a remote service gets a document and gives one back. (1) What was sent is an exact prefix of
 * what came; (2) behind it stands nothing but a signature, in a field that was empty or in one of its own: no page and no content is another; (3) the one
 * new signature covers the file to its end; (4) it and every earlier one are intact. Whose certificate it is is asked by `checkCertificate`.
 * @throws LontarError bsre_changed_document, bsre_signature_faulty {check}
 */
export const gateForeign = (before: Uint8Array, after: Uint8Array): ForeignSignature => {
  if (after.length <= before.length || Buffer.compare(after.subarray(0, before.length), before) !== 0)
    throw new LontarError('bsre_changed_document')
  const [old, now] = [open(before), open(after)]
  const known = new Set(look(old).map(({ field }) => field.num))
  const examined = look(now)
  const [fresh, another] = examined.filter(({ field }) => !known.has(field.num))
  if (!fresh || another || examined.length !== known.size + 1) throw faulty('signatures')
  if (changesBetween(old, now).length > 0) throw new LontarError('bsre_changed_document')
  if (fresh.range?.end !== after.length || fresh.range.gapStart < before.length) throw faulty('byte-range')
  if (!examined.every(isIntact) || fresh.kind !== 'signature') throw faulty('signatures')
  const certificate = fresh.cms?.signerCertificate
  if (!certificate) throw faulty('certificate')
  const stated = now.resolve(fresh.field.signature!.v.get('M'))
  return {
    field: fresh.field.name,
    certificate: certificate.der,
    chain: fresh.cms!.certificates.filter((each) => each !== certificate).map((each) => each.der),
    claimed: stated.t === 'str' ? readPdfDate(textOf(stated) ?? '') : null,
  }
}

const faulty = (check: string, cause?: unknown) => new LontarError('bsre_signature_faulty', { check }, { cause })

const open = (bytes: Uint8Array): PdfFile => {
  try {
    return openPdf(bytes)
  } catch (error) {
    throw faulty('structure', error)
  }
}

const look = (file: PdfFile): Examined[] => {
  try {
    return examine(file)
  } catch (error) {
    throw faulty('structure', error)
  }
}

const changesBetween = (old: PdfFile, now: PdfFile): string[] => {
  try {
    return laterChanges(old, now).forbidden
  } catch (error) {
    throw faulty('structure', error)
  }
}
