import type { Verdict } from '../../protocol/verdict.ts'
import { useText } from '../i18n/text-context.tsx'
import { findingWords } from './finding-words.ts'
import styles from './verdict-view.module.css'

/** The same thing found in several places is said once. */
export const Findings = ({ findings }: { findings: Verdict['findings'] }) => {
  const t = useText()
  const once = findings.filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index)
  if (once.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={t('verdict.findings')}>
      {once.map(({ code, severity }) => (
        <li key={code} data-severity={severity}>
          <span className="only-for-screen-readers">{t(`verdict.${severity}`)}: </span>
          {findingWords(code, t)}
        </li>
      ))}
    </ul>
  )
}
