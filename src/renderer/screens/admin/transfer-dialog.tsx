import { useState } from 'react'
import type { ChangeOf } from '../../../domain/directory-changes/change.ts'
import { dayAfter } from '../../../domain/directory-changes/days.ts'
import type { Appointment } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { positionOptions, type Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { DateField, isDay } from './date-field.tsx'
import { TransferPreview } from './transfer-preview.tsx'
import styles from './admin.module.css'

/** Mutasi: from one position to another, on one day. */
export const TransferDialog = (props: { admin: Admin; leaving: Appointment; onClose: () => void }) => {
  const t = useText()
  const { admin, leaving, onClose } = props
  const [toPositionId, setTo] = useState<string | null>(null)
  const [from, setFrom] = useState(dayAfter(admin.day, 1))
  const { personId, positionId } = leaving
  const which = { personId, positionId, from: leaving.from }
  const change: ChangeOf<'transfer'> | null =
    toPositionId === null || !isDay(from) ? null : { kind: 'transfer', which, toPositionId, from }
  return (
    <ChangeDialog
      admin={admin}
      title={t('transfer.title', { name: admin.directory.people.find((p) => p.id === personId)?.name ?? personId })}
      change={change}
      confirm={t('transfer.confirm')}
      said={t('transfer.done')}
      onClose={onClose}
      preview={change && <TransferPreview admin={admin} change={change} />}
    >
      {(tooEarly) => (
        <div className={styles.pair}>
          <SearchSelect
            label={t('transfer.to')}
            value={toPositionId}
            onChange={setTo}
            options={positionOptions(admin).filter((option) => option.value !== positionId)}
            error={tooEarly && toPositionId === null ? t('held.positionMissing') : undefined}
            takesFocus
          />
          <DateField label={t('admin.from')} value={from} onChange={setFrom} tooEarly={tooEarly} />
        </div>
      )}
    </ChangeDialog>
  )
}
