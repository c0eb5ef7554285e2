import { errorSentences } from '../../i18n/error-sentences.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './admin.module.css'

/** In one line, since nothing went wrong: all of it can be read, nothing changed. */
export const OfflineNote = () => {
  const t = useText()
  const [language] = useLanguage()
  const { heading, happened } = errorSentences({ code: 'admin_needs_server', params: {} }, language, t)
  return (
    <p className={styles.offline} role="note">
      <Icon name="clock" size={16} />
      <span>
        <strong>{heading}.</strong> {happened}
      </span>
    </p>
  )
}
