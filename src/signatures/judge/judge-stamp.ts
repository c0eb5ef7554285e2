import type { TrustedCertificate } from '../certificates/read-anchor.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { keyStrength } from '../certificates/key-strength.ts'
import { displayName } from '../certificates/name.ts'
import type { EvidencePool } from '../revocation/evidence-pool.ts'
import { verifyToken } from '../timestamp/verify-token.ts'
import { type CertificateStatus, isOpen, statusesOf } from './certificate-status.ts'
import type { Finding } from './verdict.ts'

export interface StampContext {
  tsaAnchors: TrustedCertificate[]
  pool: EvidencePool
  now: Date
}

export interface JudgedStamp {
  /** Where it proves something: its time, and the chain of its service. */
  proof: { time: Date; path: Certificate[]; isPending: boolean } | null
  /** Intact and over these bytes, whether or not it proves anything. */
  isGenuine: boolean
  /** As it says, where it could be read at all. */
  time: Date | null
  /** Certificates inside the token. */
  carried: Certificate[]
  statuses: CertificateStatus[]
  findings: Finding[]
}

/** With these reasons a service closed down in order: what it stamped before stays good (RFC 3161, 4, 1). */
const orderly = new Set(['unspecified', 'affiliationChanged', 'superseded', 'cessationOfOperation'])

/**
 * What a time-stamp token proves (RFC 3161; ETSI EN 319 102-1, 5.4). `control` is the moment up to which the token itself is proven to have
 * existed: that of a newer document time-stamp over it, else now. Its certificate must not have expired before that, for an expired key could be
 * in anybody's hands. Where its revocation was not checked it counts as proof, but only pending: nothing becomes valid by it.
 */
export const judgeStamp = (
  token: Uint8Array,
  stamped: Uint8Array[],
  control: Date,
  { tsaAnchors, pool, now }: StampContext,
): JudgedStamp => {
  const { time, genuine, faults, path, carried } = verifyToken({
    token,
    stamped,
    anchors: tsaAnchors,
    others: pool.certificates,
    until: control,
  })
  const known = { isGenuine: genuine, time, carried, statuses: [] }
  const useless = (detail: string): JudgedStamp => ({
    ...known,
    proof: null,
    findings: [{ code: genuine ? 'timestamp_untrusted' : 'timestamp_broken', severity: 'warning', detail }],
  })
  if (faults.length > 0 || !time || !path) return useless(faults.join(', '))
  const weak = path.find((certificate) => keyStrength(certificate) !== 'fine')
  if (weak) return useless(`key: ${displayName(weak.subject)}`)
  const statuses = statusesOf(path, {
    at: time,
    now,
    pool: { ...pool, certificates: [...carried, ...pool.certificates] },
  })
  const revoked = statuses.find((status) => isSpoiled(status, time, control))
  if (revoked) return { ...useless(`revoked: ${displayName(revoked.certificate.subject)}`), statuses }
  const open = statuses.filter(isOpen)
  return {
    ...known,
    statuses,
    proof: { time, path, isPending: open.length > 0 },
    findings: open.map(({ certificate }) => ({
      code: 'revocation_not_checked',
      severity: 'warning',
      detail: `time-stamp service: ${displayName(certificate.subject)}`,
    })),
  }
}

/** A revocation spoils a token unless the token was proven to exist before it, or the service was closed in order afterwards. */
const isSpoiled = ({ revocation: { revokedAt, reason } }: CertificateStatus, time: Date, control: Date): boolean => {
  if (revokedAt === null || control < new Date(revokedAt)) return false
  return time >= new Date(revokedAt) || !orderly.has(reason ?? '')
}
