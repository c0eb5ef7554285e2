import type { SignatureVerdict, Verdict } from '../../protocol/verdict.ts'
import type { formatFor } from '../i18n/format.ts'
import { useFormat, useText } from '../i18n/text-context.tsx'
import type { Translate } from '../i18n/translator.ts'
import { Findings } from './findings.tsx'
import { SignatureDetails } from './signature-details.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import styles from './verdict-view.module.css'

interface SignatureRowProps {
  signature: SignatureVerdict
  /** Time-stamps of the document may prove its time. */
  stamps: Verdict['documentTimestamps']
}

/** What people ask of a signature: who, when, how well it will hold, what came after, and why it is trusted. The technical part is folded. */
export const SignatureRow = ({ signature, stamps }: SignatureRowProps) => {
  const t = useText()
  const format = useFormat()
  const { signerName, signingTime, level, verdict, findings } = signature
  return (
    <li className={styles.signature}>
      <div className={styles.head}>
        <span className={styles.name}>{signerName}</span>
        <VerdictMark verdict={verdict} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('verdict.claimed')}</dt>
        <dd>{signingTime ? format.dateTime(signingTime) : t('verdict.unknown')}</dd>
        <dt>{t('verdict.proven')}</dt>
        <dd>{provenWords(signature, stamps, t, format)}</dd>
        <dt>{t('verdict.level')}</dt>
        <dd>{t(`verdict.level.${level}`)}</dd>
        <dt>{t('verdict.trustedBy')}</dt>
        <dd>{trustWords(signature, t)}</dd>
        <dt>{t('verdict.revocation')}</dt>
        <dd>{revocationWords(signature, t, format)}</dd>
        <dt>{t('verdict.after')}</dt>
        <dd>{afterWords(signature, t)}</dd>
      </dl>
      <Findings findings={findings} />
      <SignatureDetails signature={signature} />
    </li>
  )
}

type Format = ReturnType<typeof formatFor>

const provenWords = (
  { timestampTime, provenTime }: SignatureVerdict,
  stamps: Verdict['documentTimestamps'],
  t: Translate,
  format: Format,
): string => {
  if (timestampTime) return t('verdict.provenBySignature', { time: format.dateTime(timestampTime) })
  const byDocument = stamps.some(({ time }) => time === provenTime)
  return byDocument ? t('verdict.provenByDocument', { time: format.dateTime(provenTime) }) : t('verdict.notStamped')
}

const trustWords = ({ chain, trusted }: SignatureVerdict, t: Translate): string => {
  const [leaf, last] = [chain[0], chain.at(-1)]
  if (!leaf || !last) return t('verdict.unknown')
  if (!trusted && chain.length === 1) return t('verdict.trustedBy.nobody', { issuer: leaf.issuer })
  return chain.length === 1 ? t('verdict.trustedBy.itself') : t('verdict.trustedBy.anchor', { anchor: last.subject })
}

const revocationWords = ({ revocation }: SignatureVerdict, t: Translate, format: Format): string => {
  const { status, asOf, revokedAt } = revocation
  if (status === 'good')
    return asOf ? t('verdict.revocation.good', { time: format.dateTime(asOf) }) : t('verdict.revocation.goodUndated')
  if (status === 'revoked')
    return revokedAt
      ? t('verdict.revocation.revoked', { time: format.dateTime(revokedAt) })
      : t('verdict.revocation.revokedUndated')
  return t(`verdict.revocation.${status}`)
}

const afterWords = ({ changes, findings }: SignatureVerdict, t: Translate): string => {
  const forbidden = findings.some(({ code }) => code === 'modified_after_signing' || code === 'data_after_end')
  if (forbidden || changes.some(({ allowed }) => !allowed)) return t('verdict.after.forbidden')
  return changes.length > 0 ? t('verdict.after.allowed', { n: changes.length }) : t('verdict.after.nothing')
}
