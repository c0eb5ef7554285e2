import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { OnlyHereMark, SecurityMark, UrgencyMark } from '../../parts/letter-marks.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useSubject } from '../../parts/use-subject.ts'
import styles from './letter-head.module.css'

/** What the letter is about and where it stands. */
export const LetterHead = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const subject = useSubject()
  const { letter } = detail
  const isRejected = detail.operations.some((operation) => operation.status === 'rejected' && !operation.dismissed)
  return (
    <header className={styles.head}>
      <h2 className={styles.subject}>{subject({ subject: letter.content.subject, envelope: letter.envelope })}</h2>
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
