import type { Certificate } from '../certificates/certificate.ts'
import type { Crl } from './crl.ts'
import type { CrlEntry } from './crl-entries.ts'
import { coverage } from './crl-scope.ts'
import { crlSignerOf } from './crl-signer.ts'
import type { EvidenceSource } from './evidence-pool.ts'
import type { Answer, RevocationInput } from './revocation-of.ts'

/** A list that counts: it speaks of the certificate, and its signer may say so. */
interface Counted {
  crl: Crl & { source: EvidenceSource }
  signer: Certificate
  /** Null: not on it. */
  entry: CrlEntry | null
  /** Whether it means anything that a certificate is not on it. */
  isWhole: boolean
}

/**
 * What the lists at hand say of one certificate (RFC 5280, 6.3.3). A list of changes by itself says of a certificate only that it was revoked; together
 * with the list that it goes on from, it is a newer list.
 * @param bad why lists about this certificate were not used
 */
export const fromCrls = (
  input: RevocationInput,
  bad: string[],
  isRevoked: (input: RevocationInput) => boolean,
): Answer[] => {
  const counted = countedOf(input, bad, isRevoked)
  const [changes, complete] = [true, false].map((is) => counted.filter(({ crl }) => (crl.baseNumber !== null) === is))
  return [...complete!, ...changes!.flatMap((delta) => [delta, ...joined(delta, complete!)])].flatMap((list) =>
    answerOf(list, input.certificate),
  )
}

const countedOf = (
  input: RevocationInput,
  bad: string[],
  isRevoked: (input: RevocationInput) => boolean,
): Counted[] => {
  const { certificate, issuer, above = [], pool, nested } = input
  return pool.crls.flatMap((crl) => {
    const covers = coverage(crl, certificate)
    if (covers === 'none') return []
    const found = crlSignerOf(crl, [issuer, ...above], nested ? [] : pool.certificates)
    if (!found) {
      bad.push('a CRL that its issuer did not sign')
      return []
    }
    const { signer, above: vouching } = found
    if (vouching.length > 0) {
      const [voucher, ...rest] = vouching
      if (isRevoked({ ...input, certificate: signer, issuer: voucher!, above: rest, at: crl.thisUpdate })) {
        bad.push('a CRL whose signer was revoked')
        return []
      }
    }
    try {
      const entry = crl.find(certificate.serial, certificate.issuer.der)
      return [{ crl, signer, entry, isWhole: covers === 'all' && crl.baseNumber === null }]
    } catch {
      bad.push('a CRL whose entries cannot be read')
      return []
    }
  })
}

/**
 * The newest complete list that these changes go on from (5.2.4): of the same signer and scope, not older than the base that they name, and older than
 * they are. What they do not tell stands in it.
 */
const joined = (delta: Counted, complete: Counted[]): Counted[] => {
  const fitting = complete.filter((base) => goesOn(delta, base))
  const base = fitting.toSorted((a, b) => b.crl.thisUpdate.getTime() - a.crl.thisUpdate.getTime())[0]
  if (!base) return []
  const keeps = [base, delta].map(({ crl }) => crl.keepsExpiredSince?.getTime() ?? Number.POSITIVE_INFINITY)
  const since = Math.max(...keeps)
  const keepsExpiredSince = Number.isFinite(since) ? new Date(since) : null
  return [
    { ...delta, crl: { ...delta.crl, keepsExpiredSince }, entry: delta.entry ?? base.entry, isWhole: base.isWhole },
  ]
}

const goesOn = ({ crl: delta, signer }: Counted, { crl: base, signer: other }: Counted): boolean =>
  delta.number !== null &&
  base.number !== null &&
  delta.baseNumber! <= base.number &&
  base.number < delta.number &&
  base.thisUpdate <= delta.thisUpdate &&
  base.issuer.equals(delta.issuer) &&
  base.authorityKeyId === delta.authorityKeyId &&
  signer.subjectKey.equals(other.subjectKey) &&
  same(base.scope.der, delta.scope.der)

const same = (a: Buffer | null, b: Buffer | null): boolean => (a && b ? a.equals(b) : a === b)

const answerOf = ({ crl, entry, isWhole }: Counted, certificate: Certificate): Answer[] => {
  const revoked = entry !== null && entry.reason !== 'removeFromCRL' ? entry : null
  if (!revoked && !isWhole) return []
  return [
    {
      status: revoked ? 'revoked' : 'good',
      revokedAt: revoked && earliest(revoked.revokedAt, revoked.invalidSince),
      reason: revoked?.reason ?? null,
      thisUpdate: crl.thisUpdate,
      nextUpdate: crl.nextUpdate,
      asOf: crl.thisUpdate,
      source: crl.source,
      knowsExpired: crl.keepsExpiredSince !== null && crl.keepsExpiredSince <= certificate.notAfter,
    },
  ]
}

/** A lost key counts as lost from when its holder knew, also where the list was made later. */
const earliest = (revokedAt: Date, invalidSince: Date | null): Date =>
  invalidSince && invalidSince < revokedAt ? invalidSince : revokedAt
