import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import styles from './check.module.css'

/** Whom this office trusts, and that the province says so. Open where nothing else is to be read. */
export const AnchorList = ({ isOpen }: { isOpen: boolean }) => {
  const t = useText()
  const format = useFormat()
  const { data } = useOfficeQuery('check.anchors', {})
  if (!data) return null
  return (
    <details className={styles.anchors} key={String(isOpen)} open={isOpen}>
      <summary>{t('check.anchors')}</summary>
      <p className={styles.soft}>{t('check.anchorsText')}</p>
      <ul>
        {data.anchors.map(({ subject, notAfter, fingerprint }) => (
          <li key={fingerprint}>
            {subject}
            <br />
            <span className={styles.soft}>
              {t('check.anchorUntil', { date: format.date(notAfter) })} · SHA-256{' '}
              <span className={styles.print}>{fingerprint.slice(0, 16)}…</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
