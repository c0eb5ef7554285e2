import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './signing.module.css'

/** Offline is no hindrance: it says what happens now and what follows. */
export const OfflineNote = () => {
  const t = useText()
  const { data } = useOfficeQuery('sync.status', {})
  if (!data || data.online) return null
  return (
    <p className={styles.offline}>
      <Icon name="computer" /> {t('signing.offline')}
    </p>
  )
}
