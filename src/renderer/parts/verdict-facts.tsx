import type { ReactNode } from 'react'
import type { Verdict } from '../../protocol/verdict.ts'
import { useFormat, useText } from '../i18n/text-context.tsx'
import { Findings } from './findings.tsx'
import { SignatureRow } from './signature-row.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import styles from './verdict-view.module.css'

/** The verdict in plain words first, then what was found of the document, then each signature, oldest first. */
export const VerdictFacts = ({ verdict, actions }: { verdict: Verdict; actions?: ReactNode }) => {
  const t = useText()
  const format = useFormat()
  const stamps = verdict.documentTimestamps
  return (
    <>
      <div className={styles.head}>
        <p className={styles.overall}>
          <VerdictMark verdict={verdict.verdict} size={22} />
        </p>
        {actions}
      </div>
      <p className={styles.soft}>{t(`verdict.${verdict.verdict}.means`)}</p>
      <Findings findings={verdict.findings} />
      <ul className={styles.signatures}>
        {verdict.signatures.map((signature) => (
          <SignatureRow key={signature.fieldName} signature={signature} stamps={stamps} />
        ))}
      </ul>
      {stamps.length > 0 && (
        <>
          <p className={styles.part}>{t('verdict.documentStamps')}</p>
          <ul className={styles.signatures}>
            {stamps.map(({ fieldName, time, verdict: judgement, findings }) => (
              <li key={fieldName} className={styles.signature}>
                <div className={styles.head}>
                  <span>{time ? format.dateTime(time) : t('verdict.unknown')}</span>
                  <VerdictMark verdict={judgement} />
                </div>
                <Findings findings={findings} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
