import { useState } from 'react'
import type { Position } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { DateField, isDay } from './date-field.tsx'

/** The last day of a position. It stays on record. */
export const ClosePositionDialog = (props: { admin: Admin; position: Position; onClose: () => void }) => {
  const t = useText()
  const { admin, position, onClose } = props
  const [until, setUntil] = useState(admin.day)
  return (
    <ChangeDialog
      admin={admin}
      title={t('positions.closeTitle')}
      change={!isDay(until) ? null : { kind: 'position.close', positionId: position.id, until }}
      confirm={t('positions.closeTitle')}
      variant="danger"
      onClose={onClose}
    >
      {(tooEarly) => (
        <>
          <p>
            <strong>{position.title}</strong>
          </p>
          <p>{t('positions.closeText')}</p>
          <DateField label={t('positions.lastDay')} value={until} onChange={setUntil} tooEarly={tooEarly} />
        </>
      )}
    </ChangeDialog>
  )
}
