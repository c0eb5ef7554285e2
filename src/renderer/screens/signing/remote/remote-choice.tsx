import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Icon } from '../../../parts/icon.tsx'
import styles from '../signing.module.css'

/** What choosing BSrE means now: the approval is given here, the passphrase is asked once the server is there. */
export const RemoteChoice = () => {
  const t = useText()
  const { data } = useOfficeQuery('sync.status', {})
  const isOffline = data !== undefined && !data.online
  return (
    <p className={isOffline ? styles.offline : styles.help}>
      {isOffline && <Icon name="computer" />} {t(isOffline ? 'remote.chooseOffline' : 'remote.chooseOnline')}
    </p>
  )
}
