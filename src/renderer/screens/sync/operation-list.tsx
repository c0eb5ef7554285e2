import type { OperationRow } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { boxPlace, formatPlace } from '../../navigation/place.ts'
import { wordFor } from '../letter/history-list.tsx'
import styles from './operation-list.module.css'

/** Each step with its result in words. `named` says of which letter, where that is not clear. */
export const OperationList = ({ operations, named }: { operations: readonly OperationRow[]; named: boolean }) => {
  const t = useText()
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {operations.map((operation) => (
        <li key={operation.dseq} className={styles.operation}>
          <div className={styles.line}>
            <span className={styles.step}>{wordFor(operation.kind, t)}</span>
            <span className={styles[operation.status]}>{t(`sync.status.${operation.status}`)}</span>
          </div>
          {named && (
            <a href={formatPlace(boxFor(operation))} className={styles.letter}>
              {operation.subject || t('reading.noSubject')}
            </a>
          )}
          <span className={styles.times}>
            {t('sync.when', { time: format.dateTime(operation.claimedAt) })}
            {operation.answeredAt !== null &&
              ` · ${t('sync.answered', { time: format.dateTime(operation.answeredAt) })}`}
          </span>
          {operation.error && <Problem operation={operation} error={operation.error} />}
        </li>
      ))}
    </ul>
  )
}

/** Only a rejected step is an error to act on; the others are waiting with a reason. */
const Problem = ({ operation, error }: { operation: OperationRow; error: NonNullable<OperationRow['error']> }) => {
  const t = useText()
  return (
    <>
      <ErrorPanel error={error} announce="quiet" tone={operation.status === 'rejected' ? 'wrong' : 'calm'} />
      {operation.status === 'rejected' && operation.written !== '' && (
        <details className={styles.written}>
          <summary>{t('sync.written')}</summary>
          <p>{operation.written}</p>
        </details>
      )}
    </>
  )
}

const boxFor = (operation: OperationRow) =>
  boxPlace(operation.status === 'rejected' ? 'perlu_tindakan' : 'keluar', operation.letterId)
