import type { ArchiveRow } from '../../../protocol/desktop/archive-calls.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import styles from './archive.module.css'

/** One record: its code, what it is, and until when it is kept. */
export const ArchiveLine = ({ row }: { row: ArchiveRow }) => {
  const t = useText()
  const format = useFormat()
  const remark = row.destroyed
    ? t('archive.isDestroyed')
    : (row.destructionList ?? row.transferList ?? t('archive.keptUntil', { day: format.date(row.inactiveUntil) }))
  return (
    <div className={styles.row}>
      <span className={styles.code}>{row.classification}</span>
      <span className={`${styles.subject} ${row.destroyed ? styles.struck : ''}`}>
        {row.subject || t('archive.noSubject')}
      </span>
      <span className={styles.party}>{[row.number, row.party].filter(Boolean).join(' · ')}</span>
      <span className={styles.until}>
        {row.state === 'dibatalkan' ? <StateMark state={row.state} needsAction={false} /> : remark}
      </span>
      <span className={styles.fate}>{t(`fate.${row.fate}`)}</span>
    </div>
  )
}
