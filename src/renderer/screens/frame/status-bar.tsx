import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { settingsPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useSession } from '../../session/session-context.tsx'
import { positionTitle } from './position-title.ts'
import { statusPieces } from './status-pieces.ts'
import { useAnnouncedConnection } from './use-announced-connection.ts'
import styles from './status-bar.module.css'

/** Always true and always there: who, connected or since when not, what still waits. Each piece opens the page that explains it. */
const aboutVersions = new Set(['outdated', 'newer'])

/** Always true and always there: who, connected or since when not, what still waits. Each piece opens the sync page; what is about versions, theirs. */
export const StatusBar = () => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const go = useGo()
  const { me } = useSession()
  const status = useOfficeQuery('sync.status', {})
  const [position] = me.positions
  const who = [me.person.name, ...(position ? [positionTitle(position, t)] : [])].join(', ')
  useAnnouncedConnection(status.data)
  const pieces = status.data ? statusPieces(status.data, now, t, format) : []
  return (
    <footer className={styles.bar} aria-label={t('status.label')}>
      {[{ id: 'who', text: who, tone: 'plain' as const }, ...pieces].map(({ id, text, tone }) => (
        <button
          key={id}
          type="button"
          className={`${styles.piece} ${styles[tone]}`}
          onClick={() => go(id === 'clock' ? settingsPlace('diagnosis') : { screen: 'sinkronisasi' })}
          onClick={() => go(aboutVersions.has(id) ? settingsPlace('tentang') : { screen: 'sinkronisasi' })}
        >
          {text}
        </button>
      ))}
    </footer>
  )
}
