import type { SignatureVerdict } from '../../protocol/verdict.ts'
import { useFormat, useText } from '../i18n/text-context.tsx'
import styles from './verdict-view.module.css'

/** For those who want to know exactly, and for the help desk: in the words of ETSI and PDF. */
export const SignatureDetails = ({ signature }: { signature: SignatureVerdict }) => {
  const t = useText()
  const format = useFormat()
  const { fieldName, subFilter, digest, coverage, indication, subIndication, chain, changes, findings } = signature
  const details = findings.filter(({ detail }) => detail !== undefined)
  return (
    <details className={styles.technical}>
      <summary>{t('verdict.technical')}</summary>
      <p>{t('verdict.indication', { indication: subIndication ? `${indication} / ${subIndication}` : indication })}</p>
      <dl className={styles.facts}>
        <dt>{t('verdict.field')}</dt>
        <dd>{fieldName}</dd>
        <dt>{t('verdict.form')}</dt>
        <dd>{[subFilter, digest].filter(Boolean).join(', ')}</dd>
        <dt>{t('verdict.covers')}</dt>
        <dd>{t(`verdict.covers.${coverage}`)}</dd>
      </dl>
      {chain.length > 0 && (
        <>
          <p className={styles.part}>{t('verdict.chain')}</p>
          <ol className={styles.chain}>
            {chain.map(({ subject, notBefore, notAfter, serial }) => (
              <li key={serial + subject}>
                {subject}
                <br />
                <span className={styles.soft}>
                  {t('verdict.link', { from: format.date(notBefore), to: format.date(notAfter), serial })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {changes.length > 0 && (
        <>
          <p className={styles.part}>{t('verdict.changes')}</p>
          <ul>
            {changes.map(({ what, allowed }) => (
              <li key={`${what} ${allowed}`}>
                {what} ({t(allowed ? 'verdict.change.allowed' : 'verdict.change.forbidden')})
              </li>
            ))}
          </ul>
        </>
      )}
      {details.length > 0 && (
        <ul className={styles.codes}>
          {details.map(({ code, detail }) => (
            <li key={`${code} ${detail}`}>
              {code}: {detail}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
