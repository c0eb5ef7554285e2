import type { FoundRow } from '../../../protocol/desktop/list-calls.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { OnlyHereMark, SecurityMark, UrgencyMark } from '../../parts/letter-marks.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useSubject } from '../../parts/use-subject.ts'
import { markedWords } from './marked-words.ts'
import styles from './search.module.css'

/** A letter that was found, with the words that were typed marked, and where else they stand. */
export const FoundLine = ({ row, typed }: { row: FoundRow; typed: string }) => {
  const t = useText()
  const format = useFormat()
  const subject = useSubject()
  const date = row.letterDate ?? row.listedAt
  return (
    <div className={styles.row}>
      <span className={styles.rowTop}>
        <Icon name={row.side === 'masuk' ? 'inbox' : 'send'} size={14} />
        <span className="only-for-screen-readers">{t(`search.side.${row.side}`)}</span>
        <span className={styles.subject}>
          <Marked pieces={markedWords(subject(row), typed)} />
        </span>
        <UrgencyMark urgency={row.urgency} />
        <SecurityMark security={row.security} />
        <span className={styles.soft}>{format.date(date)}</span>
      </span>
      <span className={styles.rowLine}>
        <span className={styles.party}>
          <Marked pieces={markedWords([row.number, row.party].filter(Boolean).join(' · '), typed)} />
        </span>
        {row.onlyHere && <OnlyHereMark />}
        <StateMark state={row.state} needsAction={row.needsAction} />
      </span>
      {typed.trim() !== '' && (
        <span className={styles.rowLine}>
          <span className={styles.where}>{where(row, t)}</span>
          <span className={styles.snippet}>
            <Marked pieces={row.snippet} />
          </span>
        </span>
      )}
    </div>
  )
}

const where = (row: FoundRow, t: ReturnType<typeof useText>): string => {
  const places = row.snippetOf ? [row.snippetOf] : row.found
  return places.map((place) => t(`search.found.${place}`)).join(', ')
}

const Marked = ({ pieces }: { pieces: readonly { text: string; hit: boolean }[] }) =>
  pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))
