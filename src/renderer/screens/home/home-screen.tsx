import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { formatPlace } from '../../navigation/place.ts'
import { useSession } from '../../session/session-context.tsx'
import { homeTiles } from './home-tiles.ts'
import { LatestWaiting } from './latest-waiting.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { useWaiting } from './use-waiting.ts'
import styles from './home-screen.module.css'

/** A glance: the next useful step, the few boxes an office asks about, what waits for me. */
export const HomeScreen = () => {
  const t = useText()
  const format = useFormat()
  const { me } = useSession()
  const waiting = useWaiting()
  const status = useOfficeQuery('sync.status', {})
  const tiles = homeTiles(me, waiting.count, status.data?.waitingForTimestamp ?? 0)
  return (
    <div className={styles.page}>
      <h1 className={styles.greeting}>{t('home.greeting', { name: me.person.name })}</h1>
      {!waiting.isPending && <NextStepCard waiting={waiting} />}
      <section aria-label={t('home.boxes')}>
        <ul className={styles.tiles}>
          {tiles.map(({ label, count, place, isMine }) => (
            <li key={label}>
              <a href={formatPlace(place)} className={`${styles.tile} ${isMine && count > 0 ? styles.mine : ''}`}>
                <span className={styles.count}>{format.number(count)}</span>
                <span>{t(label)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {waiting.rows.length > 0 && <LatestWaiting rows={waiting.rows} />}
    </div>
  )
}
