import type { Certificate } from '../certificates/certificate.ts'
import type { EvidencePool } from '../revocation/evidence-pool.ts'
import { revocationOf } from '../revocation/revocation-of.ts'
import type { Revocation } from './verdict.ts'

/** One certificate of a chain, and what is known of its revocation. */
export interface CertificateStatus {
  certificate: Certificate
  /** Null where no chain was found: then only its own addresses are known. */
  issuer: Certificate | null
  /** Those above the issuer, up to the anchor. */
  above: Certificate[]
  revocation: Revocation
  bad: string[]
}

interface Moment {
  /** When the certificates had to be good. */
  at: Date
  now: Date
  pool: EvidencePool
}

/** Every certificate of a path but its anchor, which is trusted by itself: the leaf first. */
export const statusesOf = (path: Certificate[], moment: Moment): CertificateStatus[] =>
  path.slice(0, -1).map((certificate, i) => {
    const issuer = path[i + 1]!
    const above = path.slice(i + 2)
    return { certificate, issuer, above, ...revocationOf({ certificate, issuer, above, ...moment }) }
  })

export const unasked = (certificate: Certificate | null): Revocation => ({
  status: certificate?.namesRevocation ? 'not_checked' : 'not_named',
  source: null,
  revokedAt: null,
  reason: null,
  asOf: null,
})

/** Whether more could be learned by asking. */
export const isOpen = ({ revocation }: CertificateStatus): boolean =>
  revocation.status === 'not_checked' || revocation.status === 'unknown'
