import { useState } from 'react'
import { unitOf, type Appointment, type Position } from '../../../domain/directory.ts'
import { isOver } from '../../../domain/directory-changes/days.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { unitsOf, type Admin } from './admin.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { AppointmentDialog } from './appointment-dialog.tsx'
import { PositionDialog } from './position-dialog.tsx'
import { PositionRow } from './position-row.tsx'
import { positionTree } from './position-tree.ts'
import { UnitDialog } from './unit-dialog.tsx'
import { walkRows } from './walk-rows.ts'
import styles from './admin.module.css'

export type OpenedPosition =
  | { dialog: 'add' | 'addUnit' | 'editUnit' }
  | { dialog: 'edit' | 'appoint'; position: Position }
  | { dialog: 'appointment'; appointment: Appointment }

/** The positions of one agency as a tree, with who holds each from when to when. */
export const PositionsTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const units = unitsOf(admin)
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [withPast, setWithPast] = useState(false)
  const [open, setOpen] = useState<OpenedPosition | null>(null)
  const mayChange = admin.base !== null
  useShortcuts({ n: () => mayChange && setOpen({ dialog: 'add' }) }, { begins: 'admin.change' })
  const unit = unitOf(admin.directory, unitId)
  const rows = positionTree(admin.directory.positions, unitId).filter(
    ({ position }) => withPast || !isOver({ from: '', until: position.until ?? null }, admin.day),
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of what stands within
    <div className={styles.tab} onKeyDown={walkRows}>
      <div className={styles.tools}>
        <div className={styles.find}>
          {units.length > 1 && (
            <SearchSelect
              label={t('admin.unit')}
              value={unitId}
              onChange={(id) => id !== null && setUnitId(id)}
              options={units.map((u) => ({ value: u.id, label: u.name, description: u.abbreviation }))}
            />
          )}
        </div>
        <label className={styles.check}>
          <input type="checkbox" checked={withPast} onChange={(event) => setWithPast(event.target.checked)} />
          {t('positions.showPast')}
        </label>
        {mayChange && admin.authority.province && (
          <>
            <Button begins="admin.change" onPress={() => setOpen({ dialog: 'editUnit' })}>
              {t('positions.editUnit')}
            </Button>
            <Button begins="admin.change" onPress={() => setOpen({ dialog: 'addUnit' })}>
              {t('positions.addUnit')}
            </Button>
          </>
        )}
        {mayChange && (
          <Button
            variant="primary"
            shortcut="N"
            begins="admin.change"
            icon={<Icon name="plus" size={16} />}
            onPress={() => setOpen({ dialog: 'add' })}
          >
            {t('positions.add')}
          </Button>
        )}
      </div>
      <table className={styles.table} aria-label={t('positions.table', { unit: unit?.name ?? '' })}>
        <thead>
          <tr>
            <th scope="col">{t('people.position')}</th>
            <th scope="col">{t('positions.roles')}</th>
            <th scope="col">{t('positions.holders')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ position, depth }) => (
            <PositionRow
              key={position.id}
              admin={admin}
              position={position}
              depth={depth}
              withPast={withPast}
              onOpen={setOpen}
            />
          ))}
        </tbody>
      </table>
      {open && <Opened admin={admin} unitId={unitId} open={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

const Opened = (props: { admin: Admin; unitId: string; open: OpenedPosition; onClose: () => void }) => {
  const { open, ...rest } = props
  switch (open.dialog) {
    case 'add':
      return <PositionDialog {...rest} />
    case 'edit':
      return <PositionDialog {...rest} position={open.position} />
    case 'appoint':
      return <AppointDialog {...rest} position={open.position} />
    case 'appointment':
      return <AppointmentDialog {...rest} appointment={open.appointment} />
    case 'addUnit':
      return <UnitDialog {...rest} />
    case 'editUnit':
      return <UnitDialog {...rest} unit={unitOf(rest.admin.directory, rest.unitId)} />
  }
}
