import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { defaultAlgorithm } from '../cms/algorithms.ts'
import type { Certificate } from './certificate.ts'
import { displayName } from './name.ts'

/** Is the certificate within its dates? @throws LontarError certificate_not_yet_valid, certificate_expired */
export const requireCurrent = (leaf: Certificate, at: Date): void => {
  const subject = displayName(leaf.subject)
  if (at < leaf.notBefore) throw new LontarError('certificate_not_yet_valid', { subject, date: day(leaf.notBefore) })
  if (at > leaf.notAfter) throw new LontarError('certificate_expired', { subject, date: day(leaf.notAfter) })
}

/** Is it meant for signing, with a key that is strong enough? @throws LontarError certificate_not_for_signing, key_unsupported */
export const requireForSigning = (leaf: Certificate): void => {
  if (!leaf.keyUsage?.has('digitalSignature') && !leaf.keyUsage?.has('nonRepudiation'))
    throw new LontarError('certificate_not_for_signing', { subject: displayName(leaf.subject) })
  if (!defaultAlgorithm(leaf.keyType)) throw new LontarError('key_unsupported', { algorithm: leaf.keyType })
}

/** A date in every language: 2026-11-21. */
const day = (date: Date) => date.toISOString().slice(0, 10)
