import type { LetterContent } from '../../domain/letter.ts'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import styles from './letter-marks.module.css'

/** How fast: a mark of its own, shown only where it is more than ordinary. */
export const UrgencyMark = ({ urgency }: { urgency: LetterContent['urgency'] }) => {
  const t = useText()
  if (urgency === 'biasa') return null
  return (
    <span className={`${styles.mark} ${urgency === 'amat_segera' ? styles.strong : styles.urgent}`}>
      {t(`urgency.${urgency}`)}
    </span>
  )
}

/** The server was restored from a backup and does not know it any more. */
export const OnlyHereMark = () => {
  const t = useText()
  return (
    <span className={`${styles.mark} ${styles.onlyHere}`}>
      <Icon name="computer" size={12} />
      {t('onlyHere.mark')}
    </span>
  )
}

/** Who may read: never merged with urgency. */
export const SecurityMark = ({ security }: { security: LetterContent['security'] }) => {
  const t = useText()
  if (security === 'biasa') return null
  return (
    <span className={`${styles.mark} ${styles.closed}`}>
      <Icon name="lock" size={12} />
      {t(`security.${security}`)}
    </span>
  )
}
