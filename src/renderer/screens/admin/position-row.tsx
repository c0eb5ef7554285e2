import type { CSSProperties } from 'react'
import { isOver } from '../../../domain/directory-changes/days.ts'
import type { Appointment, Position } from '../../../domain/directory.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { isOpen, type Admin } from './admin.ts'
import type { OpenedPosition } from './positions-tab.tsx'
import { spanWords } from './span-words.ts'
import styles from './admin.module.css'

/** One position: its place in the line, its roles, who holds it. */
export const PositionRow = (props: {
  admin: Admin
  position: Position
  depth: number
  withPast: boolean
  onOpen: (open: OpenedPosition) => void
}) => {
  const t = useText()
  const format = useFormat()
  const { admin, position, depth, withPast, onOpen } = props
  const held = admin.directory.appointments.filter((a) => a.positionId === position.id)
  const shown = held.filter((a) => withPast || !isOver(a, admin.day)).toSorted((a, b) => a.from.localeCompare(b.from))
  return (
    <tr>
      <th scope="row">
        <div className={styles.branch} style={{ '--depth': depth } as CSSProperties}>
          <button
            type="button"
            data-row
            className={styles.name}
            aria-label={t('positions.edit', { title: position.title })}
            onClick={() => onOpen({ dialog: 'edit', position })}
          >
            {position.title}
          </button>
          {position.until && (
            <span className={styles.none}> {t('positions.closed', { date: format.date(position.until) })}</span>
          )}
        </div>
      </th>
      <td>{position.roles.map((role) => t(`role.${role}`)).join(', ')}</td>
      <td>
        <div className={styles.holders}>
          <ul>
            {shown.map((appointment) => (
              <Holder
                key={`${appointment.personId} ${appointment.from}`}
                admin={admin}
                appointment={appointment}
                onOpen={onOpen}
              />
            ))}
            {shown.length === 0 && <li className={styles.none}>{t('positions.vacant')}</li>}
          </ul>
          {admin.base !== null && isOpen(position) && (
            <IconButton
              icon="plus"
              begins="admin.change"
              label={t('positions.appointFor', { title: position.title })}
              onPress={() => onOpen({ dialog: 'appoint', position })}
            />
          )}
        </div>
      </td>
    </tr>
  )
}

const Holder = (props: { admin: Admin; appointment: Appointment; onOpen: (open: OpenedPosition) => void }) => {
  const t = useText()
  const format = useFormat()
  const { admin, appointment, onOpen } = props
  const { directory, day } = admin
  const name = directory.people.find((p) => p.id === appointment.personId)?.name ?? appointment.personId
  const isPast = isOver(appointment, day)
  const holding = t(`holding.${appointment.holding}`)
  return (
    <li className={isPast || appointment.from > day ? styles.notNow : undefined}>
      <button
        type="button"
        className={styles.name}
        aria-label={t('held.open', { name })}
        onClick={() => onOpen({ dialog: 'appointment', appointment })}
      >
        {[holding, name].filter(Boolean).join(' ')}
      </button>{' '}
      <span className={styles.span}>{spanWords(appointment, day, t, format)}</span>
    </li>
  )
}
