import { lazy, Suspense } from 'react'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { formatPlace } from '../../navigation/place.ts'
import { useNow } from '../../parts/use-now.ts'
import { useSession } from '../../session/session-context.tsx'
import { RemoteWaiting } from '../signing/remote/remote-waiting.tsx'
import { UnfinishedBatch } from '../signing/review/unfinished-batch.tsx'
import { GuideCard } from './guide-card.tsx'
import { homeTiles } from './home-tiles.ts'
import { LatestWaiting } from './latest-waiting.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { useWaiting } from './use-waiting.ts'
import styles from './home-screen.module.css'

/** The library that draws is large, and comes when the rest stands. */
const OfficeFlow = lazy(() => import('./office-flow.tsx'))

/** A glance: the next useful step, the boxes an office asks about, what waits for me, and how fast letters go through. */
export const HomeScreen = () => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const { me } = useSession()
  const waiting = useWaiting()
  const summary = useOfficeQuery('home.summary', {})
  const archive = useOfficeQuery('archive.waiting', {})
  const permits = useOfficeQuery('permits.overview', {})
  const tiles = summary.data ? homeTiles(me, summary.data.boxes, archive.data?.lists, permits.data) : []
  return (
    <div className={styles.page}>
      <h1 className={styles.greeting}>{t('home.greeting', { name: me.person.name })}</h1>
      <UnfinishedBatch />
      <RemoteWaiting />
      {!waiting.isPending && <NextStepCard waiting={waiting} />}
      <GuideCard />
      <section aria-label={t('home.boxes')}>
        <ul className={styles.tiles}>
          {tiles.map(({ label, count, oldest, place, tone }) => (
            <li key={label}>
              <a href={formatPlace(place)} className={`${styles.tile} ${count > 0 ? styles[tone] : ''}`}>
                <span className={styles.count}>{format.number(count)}</span>
                <span className={styles.tileName}>{t(label)}</span>
                <span className={styles.oldest}>
                  {count > 0 && oldest !== null && t('home.oldest', { age: format.age(oldest, now) })}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {waiting.rows.length > 0 && <LatestWaiting rows={waiting.rows} />}
      {summary.data && (
        <Suspense fallback={<div className={styles.flowPlace} />}>
          <OfficeFlow />
        </Suspense>
      )}
    </div>
  )
}
