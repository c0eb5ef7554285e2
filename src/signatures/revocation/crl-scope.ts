import type { Certificate } from '../certificates/certificate.ts'
import { type CrlPoint, directoryName, namesOfPoint } from '../certificates/revocation-sources.ts'
import { children, readWhole } from '../cms/der-reader.ts'

/** The certificates that a list speaks of (IssuingDistributionPoint, RFC 5280, 5.2.5). */
export interface CrlScope {
  only: 'users' | 'authorities' | null
  /** Names of the point that it is for, as `CrlPoint` has them; null: of no point in particular. */
  points: string[] | null
  /** It may tell of certificates of other issuers. */
  isIndirect: boolean
  /** The extension as it stands: a list of changes must have the very same one. */
  der: Buffer | null
}

/**
 * [0] point, [1] users only, [2] authorities only, [3] some reasons, [4] indirect, [5] attributes only.
 * @throws RangeError for a list of some reasons, or of attributes
 */
export const readScope = (der: Buffer | null): CrlScope => {
  if (!der) return { only: null, points: null, isIndirect: false, der }
  const parts = children(readWhole(der, 0x30))
  const says = (tag: number) => parts.some((part) => part.tag === tag && part.body[0] !== 0)
  if (parts.some(({ tag }) => tag === 0x83) || says(0x85))
    throw new RangeError('a list of some reasons, or of attributes')
  return {
    only: says(0x81) ? 'users' : says(0x82) ? 'authorities' : null,
    points: namesOfPoint(parts),
    isIndirect: says(0x84),
    der,
  }
}

interface ListOf {
  issuer: Buffer
  scope: CrlScope
}

/**
 * Whether a list speaks of a certificate (RFC 5280, 6.3.3, b): at a distribution point of the certificate, by its own issuer or by whom the point names
 * (then it has to say that it is indirect), and, where the list names its point, at that one. `some`: for some reasons only, so that its
 * silence means nothing. Also a list of the certificate's own issuer that no point names is one for it.
 */
export const coverage = (list: ListOf, certificate: Certificate): 'all' | 'some' | 'none' => {
  const { only } = list.scope
  if (only !== null && (only === 'authorities') !== certificate.authority.isAuthority) return 'none'
  const own: CrlPoint = { names: [directoryName(certificate.issuer.der)], issuers: null, someReasons: false }
  const fitting = [...certificate.crlPoints, own].filter((point) => fits(list, point, certificate))
  if (fitting.length === 0) return 'none'
  return fitting.some(({ someReasons }) => !someReasons) ? 'all' : 'some'
}

const fits = ({ issuer, scope }: ListOf, { names, issuers }: CrlPoint, certificate: Certificate): boolean => {
  const isIssuer =
    issuers === null
      ? issuer.equals(certificate.issuer.der)
      : scope.isIndirect && issuers.includes(directoryName(issuer))
  const atPoint = names ?? issuers ?? []
  return isIssuer && (scope.points === null || scope.points.some((name) => atPoint.includes(name)))
}
