import type { LetterRow } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import styles from './signing.module.css'

/** Only what is not ordinary is marked, by word and by a number of strokes. */
export const UrgencyMark = ({ urgency }: { urgency: LetterRow['urgency'] }) => {
  const t = useText()
  if (urgency === 'biasa') return null
  return (
    <span className={styles.urgency}>
      <span aria-hidden="true">{urgency === 'amat_segera' ? '!!' : '!'}</span> {t(`urgency.${urgency}`)}
    </span>
  )
}
