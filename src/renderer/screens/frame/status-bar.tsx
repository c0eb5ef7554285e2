import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { settingsPlace, type Place, type SettingsPart } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useSession } from '../../session/session-context.tsx'
import { positionTitle } from './position-title.ts'
import { statusPieces } from './status-pieces.ts'
import { useAnnouncedConnection } from './use-announced-connection.ts'
import styles from './status-bar.module.css'

/** Each piece opens the page that explains it; those that are not named here, the sync page. */
const explainedAt: Record<string, SettingsPart> = { clock: 'diagnosis', outdated: 'tentang', newer: 'tentang' }

const placeOf = (id: string): Place => {
  const part = explainedAt[id]
  return part ? settingsPlace(part) : { screen: 'sinkronisasi' }
}

/** Always true and always there: who, connected or since when not, what still waits. Each piece opens the page that explains it. */
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
        <button key={id} type="button" className={`${styles.piece} ${styles[tone]}`} onClick={() => go(placeOf(id))}>
          {text}
        </button>
      ))}
    </footer>
  )
}
