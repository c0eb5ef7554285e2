import { useState } from 'react'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import { isOver } from '../../../domain/directory-changes/days.ts'
import { positionOf, type Appointment } from '../../../domain/directory.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { DateField, isDay } from './date-field.tsx'
import { spanWords } from './span-words.ts'
import { TransferDialog } from './transfer-dialog.tsx'
import styles from './admin.module.css'

/** From when to when somebody holds a position: its last day; before it began, taking it back; and the way to another position. */
export const AppointmentDialog = (props: { admin: Admin; appointment: Appointment; onClose: () => void }) => {
  const t = useText()
  const format = useFormat()
  const { admin, appointment, onClose } = props
  const { directory, day } = admin
  const [until, setUntil] = useState(appointment.until ?? '')
  const [isMoving, setMoving] = useState(false)
  if (isMoving) return <TransferDialog admin={admin} leaving={appointment} onClose={onClose} />
  const { personId, positionId, from } = appointment
  const which = { personId, positionId, from }
  const isAhead = from > day
  const mayMove = appointment.holding === 'definitif' && !isAhead && !isOver(appointment, day) && admin.base !== null
  const end: DirectoryChange | null = !isDay(until) ? null : { kind: 'appointment.end', which, until }
  const name = directory.people.find((p) => p.id === personId)?.name ?? personId
  return (
    <ChangeDialog
      admin={admin}
      title={t('held.editTitle')}
      change={isAhead ? { kind: 'appointment.cancel', which } : end}
      confirm={t(isAhead ? 'held.cancel' : 'held.end')}
      variant={isAhead ? 'danger' : 'primary'}
      onClose={onClose}
      more={
        mayMove ? (
          <Button begins="admin.change" onPress={() => setMoving(true)}>
            {t('held.transfer')}
          </Button>
        ) : undefined
      }
    >
      {(tooEarly) => (
        <>
          <p>
            <strong>{name}</strong>
            <br />
            {[t(`held.${appointment.holding}`), positionOf(directory, positionId)?.title].join(' · ')}
            <br />
            <span className={styles.span}>{spanWords(appointment, day, t, format)}</span>
          </p>
          {!isAhead && (
            <DateField label={t('positions.lastDay')} value={until} onChange={setUntil} tooEarly={tooEarly} />
          )}
        </>
      )}
    </ChangeDialog>
  )
}
