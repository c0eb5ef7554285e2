import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { readCertificate } from '../certificates/certificate.ts'
import { verifySignature } from '../certificates/verify-signature.ts'
import { type Examined, examine } from '../judge/examine.ts'
import type { SignedRange } from '../judge/byte-range.ts'
import type { Cms } from '../cms/read-cms.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { isUnharmed } from './unharmed.ts'

export type GateCheck = 'prefix' | 'byte-range' | 'signatures' | 'certificate' | 'last-signature' | 'timestamp'

/**
 * Passed before anyone is told "signed": (1) the input is an exact prefix of the output, (2) the new ByteRange covers everything but
 * /Contents up to the end, (3) our own judge finds the new and every earlier signature intact, (4) the signature verifies with the
 * signer's certificate (some tokens return garbage).
 * @throws LontarError signature_gate_failed {check}
 */
export const gate = (before: Uint8Array, after: Uint8Array, fieldName: string, certificate: Uint8Array): void => {
  if (after.length <= before.length || Buffer.compare(after.subarray(0, before.length), before) !== 0)
    throw failed('prefix')
  const examined = look(after)
  const fresh = examined.find(({ field }) => field.name === fieldName)
  if (!fresh?.range || fresh.range.end !== after.length || fresh.range.gapStart < before.length)
    throw failed('byte-range')
  if (!verifiesWith(fresh, certificate)) throw failed('certificate')
  if (!isIntact(fresh)) throw failed('signatures')
  if (examined.length !== look(before).length + 1 || !examined.every(isUnharmed)) throw failed('signatures')
}

/** An intact signature and its place. @throws LontarError signature_gate_failed */
export const readSignature = (pdf: Uint8Array, fieldName: string): { cms: Cms; range: SignedRange } => {
  const found = look(pdf).find(({ field }) => field.name === fieldName)
  if (!found?.cms || !found.range || !isIntact(found)) throw failed('signatures')
  return { cms: found.cms, range: found.range }
}

/** Only the CMS of the last signature may grow: a later one covers it. */
export const requireLast = (pdf: Uint8Array, range: SignedRange): void => {
  if (range.end !== pdf.length) throw failed('last-signature')
}

/** The gate of a time-stamp: nothing may move outside the gap of the last signature, all signatures stay intact, the token is there. */
export const gateTimestamp = (before: Uint8Array, after: Uint8Array, fieldName: string, token: Uint8Array): void => {
  const { range } = readSignature(before, fieldName)
  const now = readSignature(after, fieldName)
  requireLast(after, now.range)
  if (range.gapStart !== now.range.gapStart || range.gapEnd !== now.range.gapEnd || before.length !== after.length)
    throw failed('byte-range')
  const same = (from: number, to: number) => Buffer.compare(before.subarray(from, to), after.subarray(from, to)) === 0
  if (!same(0, range.gapStart) || !same(range.gapEnd, before.length)) throw failed('prefix')
  if (!look(after).every(isIntact)) throw failed('signatures')
  if (!now.cms.timestampTokens.some((item) => item.equals(token))) throw failed('timestamp')
}

/**
 * The gate of what is appended for the long term: the input is an exact prefix, every signature and document time-stamp is as intact as before, and
 * there is none more but, if one is named, a document time-stamp that covers everything. @throws LontarError signature_gate_failed {check}
 */
export const gateAppended = (before: Uint8Array, after: Uint8Array, stampField: string | null): void => {
  if (after.length <= before.length || Buffer.compare(after.subarray(0, before.length), before) !== 0)
    throw failed('prefix')
  const examined = look(after)
  const fresh = stampField === null ? null : examined.find(({ field }) => field.name === stampField)
  if (examined.length !== look(before).length + (fresh ? 1 : 0) || !examined.every(isIntact)) throw failed('signatures')
  if (fresh === null) return
  const { kind, range } = fresh ?? {}
  if (kind !== 'timestamp' || range?.end !== after.length || range.gapStart < before.length) throw failed('byte-range')
}

export const isIntact = (item: Examined): boolean =>
  item.formatFaults.length === 0 &&
  item.cmsFaults.every((fault) => fault === 'signing_certificate_missing') &&
  item.changes.length === 0

const failed = (check: GateCheck, cause?: unknown) => new LontarError('signature_gate_failed', { check }, { cause })

const look = (bytes: Uint8Array): Examined[] => {
  try {
    return examine(openPdf(bytes))
  } catch (error) {
    throw failed('signatures', error)
  }
}

const verifiesWith = ({ cms }: Examined, certificate: Uint8Array): boolean => {
  if (!cms?.signedAttributes || !cms.signerCertificate?.der.equals(Buffer.from(certificate))) return false
  const { publicKey } = readCertificate(certificate)
  return (
    verifySignature({
      algorithm: cms.signatureAlgorithm,
      digestOid: cms.digestOid,
      publicKey,
      data: cms.signedAttributes,
      signature: cms.signature,
    }) === 'good'
  )
}
