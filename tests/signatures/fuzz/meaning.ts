import type { Verdict } from '../../../src/signatures/index.ts'
import { examine } from '../../../src/signatures/judge/examine.ts'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import type { Base } from './bases.ts'

/**
 * Is it right that an edited file is still called valid? Only where what was edited is outside every signature's meaning, which is little:
 * - bytes inside the /Contents of the last signature, for no other covers them, and of those only
 *   the case of a hexadecimal digit, and parts of the CMS that its signature does not cover (issuers' certificates, the set of digest algorithms, tokens);
 * - nothing at all: the edit changed no byte;
 * - a file cut back to an earlier signed revision, which is what it was before.
 * Null where it is right, else the reason why not.
 */
export const wrongfully = (base: Base, edited: Buffer, verdict: Verdict): string | null => {
  if (
    edited.length < base.pdf.length &&
    base.ends.includes(edited.length) &&
    base.pdf.subarray(0, edited.length).equals(edited)
  )
    return null
  if (edited.length !== base.pdf.length) return `valid with ${edited.length} bytes in place of ${base.pdf.length}`
  const gap = base.gaps.at(-1)!
  const outside = [edited.subarray(0, gap.from), edited.subarray(gap.to)]
  const original = [base.pdf.subarray(0, gap.from), base.pdf.subarray(gap.to)]
  if (!outside.every((part, i) => part.equals(original[i]!))) return 'valid though covered bytes were changed'
  const [before, after] = [meaning(base.pdf), meaning(edited)]
  if (before !== after) return 'valid though the last signature says something else'
  return provenBefore(base, verdict) ? null : 'valid with another proven time'
}

/** What the signature covers and is made of, as one text to compare. */
const meaning = (pdf: Uint8Array): string =>
  JSON.stringify(
    examine(openPdf(pdf)).map(({ field, kind, range, cms }) => [
      field.name,
      kind,
      range?.end,
      cms?.contentTypeOid,
      cms?.digestOid,
      cms?.signatureAlgorithm.algorithmId,
      cms?.signedAttributes?.toString('hex'),
      cms?.signature.toString('hex'),
      cms?.signerCertificate?.der.toString('hex'),
      cms?.content?.toString('hex'),
    ]),
  )

const times = new WeakMap<Base, Set<string | null>>()

/** A token may be lost by an edit, but none may come to say another time. */
const provenBefore = (base: Base, verdict: Verdict): boolean => {
  const known =
    times.get(base) ??
    new Set<string | null>([null, ...examine(openPdf(base.pdf)).flatMap(({ cms }) => tokenTimes(cms))])
  times.set(base, known)
  return verdict.signatures.every(({ timestampTime }) => known.has(timestampTime))
}

const tokenTimes = (cms: { timestampTokens: Buffer[] } | null): string[] =>
  (cms?.timestampTokens ?? []).flatMap((token) =>
    // GeneralizedTime of the TSTInfo, the only one of this form beside those of certificates.
    [...token.toString('latin1').matchAll(/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z/g)].map(
      ([, y, m, d, h, min, s, fraction = '']) => new Date(`${y}-${m}-${d}T${h}:${min}:${s}${fraction}Z`).toISOString(),
    ),
  )
