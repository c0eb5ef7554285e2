import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { formatPlace, settingsPlace } from '../../navigation/place.ts'
import { newWorkNoticeId } from '../../new-work/why-not.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './version-notice.module.css'

/** Above every screen, as long as the server demands a later Lontar: what is so, what is not lost, and that IT comes. */
export const VersionNotice = () => {
  const t = useText()
  const outdated = useOfficeQuery('sync.status', {}).data?.outdated
  if (!outdated) return null
  return (
    <output className={styles.notice}>
      <Icon name="alert" />
      <span id={newWorkNoticeId}>
        <strong>{t('updates.outdated', outdated)}</strong> {t('updates.outdatedSafe')}{' '}
        <a href={formatPlace(settingsPlace('tentang'))}>{t('updates.more')}</a>
      </span>
    </output>
  )
}
