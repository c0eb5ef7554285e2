import { useFormat, useText } from '../../i18n/text-context.tsx'
import { formatPlace } from '../../navigation/place.ts'
import { usePlace } from '../../navigation/use-place.tsx'
import { Icon } from '../../parts/icon.tsx'
import { isCurrent } from './rail-entries.ts'
import { useRail } from './use-rail.ts'
import styles from './rail.module.css'

export const Rail = () => {
  const t = useText()
  const format = useFormat()
  const place = usePlace()
  const entries = useRail()
  return (
    <nav aria-label={t('nav.label')} className={styles.rail}>
      <ul>
        {entries.map((entry) => (
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
