import { useState } from 'react'
import { overlap } from '../../../domain/directory-changes/days.ts'
import type { Position } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { personOptions, type Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { isDay, unreadable } from './date-field.tsx'
import { HoldingFields, type Held } from './holding-fields.tsx'

/** One more holder of a position: definitive where nobody is, else somebody who stands in. */
export const AppointDialog = (props: { admin: Admin; position: Position; onClose: () => void }) => {
  const t = useText()
  const { admin, position, onClose } = props
  const from = admin.day
  const isHeld = admin.directory.appointments.some(
    (a) => a.positionId === position.id && a.holding === 'definitif' && overlap(a, { from, until: null }),
  )
  const [personId, setPersonId] = useState<string | null>(null)
  const [held, setHeld] = useState<Held>({ holding: isHeld ? 'plh' : 'definitif', from, until: '' })
  const appointment = { positionId: position.id, holding: held.holding, from: held.from, until: held.until || null }
  return (
    <ChangeDialog
      admin={admin}
      title={t('held.addTitle')}
      change={
        personId === null || !isDay(held.from) || held.until === unreadable
          ? null
          : { kind: 'appointment.add', appointment: { personId, ...appointment } }
      }
      onClose={onClose}
    >
      {(tooEarly) => (
        <>
          <p>
            <strong>{position.title}</strong>
          </p>
          <SearchSelect
            label={t('held.person')}
            value={personId}
            onChange={setPersonId}
            options={personOptions(admin)}
            error={tooEarly && personId === null ? t('held.personMissing') : undefined}
            takesFocus
          />
          <HoldingFields value={held} onChange={setHeld} tooEarly={tooEarly} />
        </>
      )}
    </ChangeDialog>
  )
}
