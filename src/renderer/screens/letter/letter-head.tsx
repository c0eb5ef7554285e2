import { useState } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { OnlyHereMark, SecurityMark, UrgencyMark } from '../../parts/letter-marks.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useSubject } from '../../parts/use-subject.ts'
import styles from './letter-head.module.css'

/** From so many signs on a subject would push away what there is to decide. */
const longFrom = 240

/** What the letter is about and where it stands. */
export const LetterHead = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const subject = useSubject()
  const { letter } = detail
  const [isWhole, setWhole] = useState(false)
  const words = subject({ subject: letter.content.subject, envelope: letter.envelope })
  const isLong = words.length > longFrom
  const isRejected = detail.operations.some((operation) => operation.status === 'rejected' && !operation.dismissed)
  return (
    <header className={styles.head}>
      <h2 className={`${styles.subject} ${isLong && !isWhole ? styles.clamped : ''}`}>{words}</h2>
      {isLong && (
        <button type="button" className={styles.whole} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'reading.subjectShort' : 'reading.subjectWhole')}
        </button>
      )}
      <div className={styles.marks}>
        <StateMark state={letter.state} />
        {isRejected && <StateMark state={letter.state} needsAction />}
        <UrgencyMark urgency={letter.content.urgency} />
        <SecurityMark security={letter.content.security} />
        {detail.onlyHere && <OnlyHereMark />}
      </div>
      {detail.onlyHere && <p className={styles.onlyHere}>{t('onlyHere.text')}</p>}
    </header>
  )
}
