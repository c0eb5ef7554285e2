import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { formatPlace } from '../../navigation/place.ts'
import { usePlace } from '../../navigation/use-place.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useIsAdmin } from '../../session/use-is-admin.ts'
import { useWaiting } from '../home/use-waiting.ts'
import { isCurrent, railEntries } from './rail-entries.ts'
import styles from './rail.module.css'

export const Rail = () => {
  const t = useText()
  const format = useFormat()
  const place = usePlace()
  const counts = useOfficeQuery('letters.counts', {})
  const waiting = useWaiting()
  const unread = waiting.count('baca')
  const isAdmin = useIsAdmin()
  return (
    <nav aria-label={t('nav.label')} className={styles.rail}>
      <ul>
        {railEntries(counts.data?.counts, unread, isAdmin, waiting.count('disposisi')).map((entry) => (
          <li key={entry.label}>
            <a
              href={formatPlace(entry.place)}
              aria-current={isCurrent(entry, place) ? 'page' : undefined}
              className={`${styles.entry} ${styles[entry.tone]}`}
            >
              <Icon name={entry.icon} />
              <span className={styles.word}>{t(entry.label)}</span>
              {entry.count > 0 && <span className={styles.count}>{format.number(entry.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
