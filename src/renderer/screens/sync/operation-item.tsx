import type { OperationRow } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { boxPlace, formatPlace } from '../../navigation/place.ts'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useNames } from '../../session/use-names.ts'
import { wordFor } from '../letter/history-list.tsx'
import { DismissButton } from './dismiss-button.tsx'
import type { Step } from './group-operations.ts'
import { WrittenText } from './written-text.tsx'
import styles from './operation-list.module.css'

/** One step: what and of which letter, as what and when, what the server said; below it what it held back. */
export const OperationItem = ({ step, named }: { step: Step; named: boolean }) => {
  const t = useText()
  const isRefused = step.status === 'rejected'
  return (
    <li className={styles.operation}>
      <StepHead step={step} />
      {named && (
        <a href={formatPlace(placeOf(step))} className={styles.letter}>
          {step.subject || t('reading.noSubject')}
        </a>
      )}
      <Times step={step} />
      {step.error && (
        <ErrorPanel
          error={step.error}
          announce="quiet"
          tone={isRefused && !step.dismissed ? 'wrong' : 'calm'}
          actions={isRefused && !step.dismissed && <DismissButton dseq={step.dseq} />}
        />
      )}
      {isRefused && step.written !== '' && <WrittenText text={step.written} />}
      {step.held.length > 0 && (
        <div className={styles.held}>
          <p className={styles.times}>{t('sync.heldBack')}</p>
          <ul>
            {step.held.map((held) => (
              <li key={held.dseq} className={styles.heldStep}>
                <StepHead step={held} />
                <Times step={held} />
                {held.written !== '' && <WrittenText text={held.written} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

const StepHead = ({ step }: { step: OperationRow }) => {
  const t = useText()
  return (
    <div className={styles.line}>
      <span className={styles.step}>{wordFor(step.kind, t)}</span>
      <span className={styles[step.dismissed ? 'dismissed' : step.status]}>
        {t(`sync.status.${step.status}`)}
        {step.dismissed && ` · ${t('sync.dismissed')}`}
      </span>
    </div>
  )
}

const Times = ({ step }: { step: OperationRow }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const now = useNow()
  const times = [
    t('sync.as', { position: names.held(step.positionId, step.holding) }),
    t('sync.when', { time: format.dateTime(step.claimedAt) }),
    step.answeredAt === null
      ? t('sync.waitingFull', { age: format.age(step.claimedAt, now) })
      : t('sync.answered', { time: format.dateTime(step.answeredAt) }),
  ]
  return <span className={styles.times}>{times.join(' · ')}</span>
}

const placeOf = ({ status, dismissed, letterId }: OperationRow) =>
  boxPlace(status === 'rejected' && !dismissed ? 'perlu_tindakan' : 'keluar', letterId)
