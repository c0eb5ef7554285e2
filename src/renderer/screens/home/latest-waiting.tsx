import type { LetterRow } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { boxPlace, formatPlace } from '../../navigation/place.ts'
import { UrgencyMark } from '../../parts/letter-marks.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useSubject } from '../../parts/use-subject.ts'
import { ownScreenOf } from '../box/opening.ts'
import styles from './home-screen.module.css'

const shown = 6

/** The top of “Menunggu saya”, each a way straight to its letter. */
export const LatestWaiting = ({ rows }: { rows: readonly LetterRow[] }) => {
  const t = useText()
  const subject = useSubject()
  const format = useFormat()
  const now = useNow()
  return (
    <section aria-label={t('home.latest')}>
      <header className={styles.latestHead}>
        <h2 className={styles.subtitle}>{t('home.latest')}</h2>
        <a href={formatPlace(boxPlace('menunggu'))} className={styles.all}>
          {t('home.showAll', { n: rows.length })}
        </a>
      </header>
      <ul className={styles.latest}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <a className={styles.row} href={formatPlace(ownScreenOf(row, 'menunggu') ?? boxPlace('menunggu', row.id))}>
              <span className={styles.subject}>{subject(row)}</span>
              <UrgencyMark urgency={row.urgency} />
              <span className={styles.party}>{row.party}</span>
              <span className={styles.state}>
                <StateMark state={row.state} needsAction={row.needsAction} />
              </span>
              <span className={styles.age}>{format.rowAge(row.updatedAt, now)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
