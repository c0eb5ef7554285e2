import type { LetterRow } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { OnlyHereMark, SecurityMark, UrgencyMark } from '../../parts/letter-marks.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useSubject } from '../../parts/use-subject.ts'
import styles from './letter-list.module.css'

interface LetterLineProps {
  id: string
  row: LetterRow
  now: number
  place: { index: number; of: number; top: number }
  isCurrent: boolean
  isMarked: boolean
  /** `inTab`: with Ctrl held, or the middle button. */
  onPress: (inTab: boolean) => void
}

/** One letter in a list: subject and age above, party, number and state below. */
export const LetterLine = ({ id, row, now, place, isCurrent, isMarked, onPress }: LetterLineProps) => {
  const t = useText()
  const subject = useSubject()
  const format = useFormat()
  return (
    // Keys are handled by the list, which holds the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a select holds text only
      role="option"
      aria-selected={isCurrent}
      aria-setsize={place.of}
      aria-posinset={place.index + 1}
      tabIndex={-1}
      className={`${styles.row} ${row.unread ? styles.unread : ''} ${isMarked ? styles.marked : ''} ${row.tasks.length > 0 ? styles.mine : ''}`}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={(event) => onPress(event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => event.button === 1 && onPress(true)}
    >
      <span className={styles.top}>
        {isMarked && <Icon name="check" size={14} />}
        <span className={styles.subject}>{subject(row)}</span>
        <UrgencyMark urgency={row.urgency} />
        <SecurityMark security={row.security} />
        <span className={styles.age}>{format.rowAge(row.updatedAt, now)}</span>
      </span>
      <span className={styles.bottom}>
        <span className={styles.party}>{[row.party, row.number].filter(Boolean).join(' · ')}</span>
        {row.waitingOperations > 0 && (
          <span className={styles.waiting}>
            <Icon name="clock" size={12} />
            <span className="only-for-screen-readers">{t('list.waiting')}</span>
          </span>
        )}
        {row.onlyHere && <OnlyHereMark />}
        <StateMark state={row.state} needsAction={row.needsAction} />
      </span>
      <span className="only-for-screen-readers">
        {row.unread && t('list.unread')} {isMarked && t('list.marked')}
      </span>
    </div>
  )
}
