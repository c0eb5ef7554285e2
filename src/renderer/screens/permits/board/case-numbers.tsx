import type { Dashboard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { endsNamed, useShare } from './use-share.ts'
import styles from './dashboard.module.css'

/** What came and how it ended, in all. */
export const CaseNumbers = ({ counts }: Pick<Dashboard, 'counts'>) => {
  const t = useText()
  const format = useFormat()
  const share = useShare()
  return (
    <ul className={styles.tiles} aria-label={t('dash.counts')}>
      {endsNamed.map((name) => (
        <li key={name} className={styles.tile}>
          <span className={styles.number}>{format.number(counts[name])}</span>
          <span>{t(`dash.${name}`)}</span>
        </li>
      ))}
      <li className={styles.tile}>
        <span className={styles.number}>{share(counts)}</span>
        <span>{t('dash.onTime')}</span>
        {counts.lambat > 0 && (
          <span className={styles.late}>{t('dash.lateCases', { n: format.number(counts.lambat) })}</span>
        )}
      </li>
    </ul>
  )
}
