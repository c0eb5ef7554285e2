import type { SyncStatus } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useNow } from '../../parts/use-now.ts'
import { clockWords } from '../frame/clock-words.ts'
import styles from './sync-screen.module.css'

/** The state of the exchange in five plain lines. */
export const SyncFacts = ({ status }: { status: SyncStatus }) => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const off = clockWords(status, t, format)
  const connection = status.settings.paused
    ? t('sync.isPaused')
    : status.online
      ? t('status.online')
      : status.offlineSince === null
        ? t('status.offline')
        : t('status.offlineSince', { time: format.since(status.offlineSince, now) })
  const clock =
    status.clockOffsetSeconds === null
      ? t('sync.clockUnknown')
      : off === null
        ? t('sync.clockFine')
        : t('sync.clockOff', { clock: off })
  const waiting =
    status.oldestWaiting === null
      ? format.number(status.waiting)
      : t('sync.waitingOldest', { n: status.waiting, age: format.age(status.oldestWaiting, now) })
  const rows = [
    [t('sync.connection'), connection],
    [t('sync.lastExchange'), status.lastExchange === null ? t('sync.never') : format.dateTime(status.lastExchange)],
    [t('sync.waiting'), waiting],
    [t('sync.timestamp'), format.number(status.waitingForTimestamp)],
    [t('sync.clock'), clock],
  ] as const
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
