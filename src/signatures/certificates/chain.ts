import type { Certificate } from './certificate.ts'
import type { TrustedCertificate } from './read-anchor.ts'
import { verifySignature } from './verify-signature.ts'

export type ChainFault = 'no_path' | 'retired' | 'expired' | 'not_yet_valid' | 'constraints' | 'algorithm'
export type ChainResult = { ok: true; path: Certificate[] } | { ok: false; fault: ChainFault; at: Certificate }

const maxDepth = 8
/** Signatures checked for one chain: certificates made to fit each other in every order must not cost more. */
const maxChecks = 64

/**
 * Builds and checks a path from a certificate to a trust anchor at a moment (RFC 5280, 6.1, without policies; a critical extension
 * that is not understood, such as name constraints, makes a path unusable). An anchor that was retired ends a path only at a moment before
 * that. Revocation is judged elsewhere.
 */
export const buildChain = (
  leaf: Certificate,
  others: Certificate[],
  anchors: TrustedCertificate[],
  at: Date,
): ChainResult => {
  const faults: Fault[] = []
  const found = extend([leaf], { others, anchors, at, faults, checks: 0 })
  if (found) return { ok: true, path: found }
  const best = faults.find(({ fault }) => fault !== 'no_path') ?? { fault: 'no_path' as const, at: leaf }
  return { ok: false, ...best }
}

interface Fault {
  fault: ChainFault
  at: Certificate
}
interface Search {
  others: Certificate[]
  anchors: TrustedCertificate[]
  at: Date
  faults: Fault[]
  checks: number
}

const extend = (path: Certificate[], search: Search): Certificate[] | null => {
  const { others, anchors, at, faults } = search
  const last = path.at(-1)!
  const problem = faultOf(last, path.length - 1, at)
  if (problem) {
    faults.push({ fault: problem, at: last })
    return null
  }
  const anchor = anchors.find(({ der }) => der.equals(last.der))
  if (anchor && (!anchor.trustedUntil || at < anchor.trustedUntil)) return path
  // Another anchor may stand above it.
  if (anchor) faults.push({ fault: 'retired', at: last })
  if (path.length >= maxDepth) return null
  for (const issuer of [...anchors, ...others]) {
    if (!issuer.subject.der.equals(last.issuer.der) || path.some((item) => item.der.equals(issuer.der))) continue
    if (++search.checks > maxChecks) return null
    const check = verifySignature({
      algorithm: last.signatureAlgorithm,
      publicKey: issuer.publicKey,
      data: last.tbs,
      signature: last.signature,
    })
    if (check === 'unsupported') faults.push({ fault: 'algorithm', at: last })
    if (check !== 'good') continue
    const whole = extend([...path, issuer], search)
    if (whole) return whole
  }
  return null
}

/** `depth` 0 is the leaf; an authority at depth n has n − 1 authorities below it. */
const faultOf = (certificate: Certificate, depth: number, at: Date): ChainFault | null => {
  if (at < certificate.notBefore) return 'not_yet_valid'
  if (at > certificate.notAfter) return 'expired'
  const critical = certificate.unknownCritical.length > 0
  if (depth === 0) return critical ? 'constraints' : null
  const { isAuthority, pathLength } = certificate.authority
  const maySign = certificate.keyUsage === null || certificate.keyUsage.has('keyCertSign')
  return critical || !isAuthority || !maySign || (pathLength !== null && depth - 1 > pathLength) ? 'constraints' : null
}
