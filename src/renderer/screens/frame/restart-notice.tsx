import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import styles from './restart-notice.module.css'

/** The office died and works again. Stands until it is closed: whoever was looking elsewhere wonders why a page was asked anew. */
export const RestartNotice = ({ isShown, onClose }: { isShown: boolean; onClose: () => void }) => {
  const t = useText()
  // The live region is there before its words: only then are they read out.
  return (
    <output className={styles.place}>
      {isShown && (
        <div className={styles.notice}>
          <Icon name="info" />
          <span>{t('office.restarted')}</span>
          <IconButton icon="close" label={t('common.close')} onPress={onClose} />
        </div>
      )}
    </output>
  )
}
