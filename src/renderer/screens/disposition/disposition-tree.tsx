import type { CSSProperties } from 'react'
import { daysBetween } from '../../../domain/working-days.ts'
import { officeDay } from '../../../domain/office-day.ts'
import type { DispositionNode, LetterDispositions } from '../../../protocol/desktop/disposition-calls.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useNames } from '../../session/use-names.ts'
import type { Asked } from './answer-dialog.tsx'
import { StageMark } from './stage-mark.tsx'
import styles from './disposition.module.css'

type Receiver = DispositionNode['to'][number]

interface DispositionTreeProps {
  dispositions: LetterDispositions
  onAsk: (asked: Asked) => void
}

/** Who gave whom what, how far each is, and what they reported. */
export const DispositionTree = ({ dispositions, onAsk }: DispositionTreeProps) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  return (
    <ul className={styles.tree}>
      {dispositions.tree.map((node) => (
        <li
          key={node.id}
          className={styles.node}
          style={{ '--depth': node.depth } as CSSProperties}
          aria-label={t('disposition.level', { n: node.depth + 1 })}
        >
          <p className={styles.giver}>
            <span className={styles.strong}>{names.held(node.by.positionId, node.by.holding)}</span>
            <span className={styles.soft}>
              {names.person(node.by.personId)} · {format.dateTime(node.at)}
            </span>
          </p>
          {node.instructions.length > 0 && (
            <ul className={styles.asked}>
              {node.instructions.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {node.note !== '' && <p className={styles.note}>{node.note}</p>}
          <DueLine node={node} />
          {node.waiting && (
            <p className={styles.waiting}>
              <Icon name="clock" size={14} /> {t('disposition.waiting')}
            </p>
          )}
          <ul className={styles.receivers} aria-label={t('disposition.to')}>
            {node.to.map((receiver) => (
              <ReceiverEntry key={receiver.positionId} node={node} receiver={receiver} onAsk={onAsk} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const ReceiverEntry = ({
  node,
  receiver,
  onAsk,
}: {
  node: DispositionNode
  receiver: Receiver
  onAsk: DispositionTreeProps['onAsk']
}) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const { positionId, stage, read, cancelled, reports, done, mayCancel } = receiver
  const name = names.position(positionId)
  const told = [
    ...reports.map((r) => ({ ...r, word: 'disposition.reportedBy' as const })),
    ...(done ? [{ ...done, word: 'disposition.doneBy' as const }] : []),
  ]
  return (
    <li className={styles.receiver}>
      <span className={styles.pair}>
        <span className={styles.strong}>→ {name}</span>
        <StageMark stage={stage} overdue={receiver.overdue} />
      </span>
      {read && stage === 'read' && (
        <span className={styles.soft}>
          {t('disposition.readBy', { who: names.person(read.by.personId), time: format.dateTime(read.at) })}
        </span>
      )}
      {cancelled && (
        <span className={styles.soft}>
          {t('disposition.cancelledBy', {
            who: names.person(cancelled.by.personId),
            time: format.dateTime(cancelled.at),
          })}
          {cancelled.note !== '' && ` – ${cancelled.note}`}
        </span>
      )}
      {told.map(({ by, at, note, word }) => (
        <span key={`${at}${word}`} className={styles.told}>
          <span className={styles.soft}>{t(word, { who: names.person(by.personId), time: format.dateTime(at) })}</span>
          {note !== '' && <span className={styles.note}>{note}</span>}
        </span>
      ))}
      {receiver.waiting && !node.waiting && (
        <span className={styles.waiting}>
          <Icon name="clock" size={14} /> {t('disposition.waiting')}
        </span>
      )}
      {mayCancel && (
        <span>
          <Button
            variant="quiet"
            begins="dispositions.cancel"
            aria-label={t('disposition.cancelFor', { name })}
            onPress={() => onAsk({ what: 'cancel', dispositionId: node.id, positionId })}
          >
            {t('disposition.cancel')}
          </Button>
        </span>
      )}
    </li>
  )
}

/** The day, and how far it is: as words, not as a colour alone. */
const DueLine = ({ node }: { node: DispositionNode }) => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  if (node.due === null) return null
  const left = daysBetween(officeDay(new Date(now).toISOString()), node.due)
  const isOpen = node.to.some((receiver) => receiver.stage !== 'done' && receiver.stage !== 'cancelled')
  const age = left < 0 ? t('disposition.late', { n: -left }) : t('disposition.left', { n: left })
  return (
    <p className={isOpen && left < 0 ? styles.late : styles.soft}>
      {isOpen && left < 0 && <Icon name="alert" size={14} />} {t('disposition.until', { day: format.date(node.due) })}
      {isOpen && ` · ${age}`}
    </p>
  )
}
