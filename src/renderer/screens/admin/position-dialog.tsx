import { useState } from 'react'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import { roles, type Position, type Role } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Select } from '../../parts/select.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { deepEqual as isDeepEqual } from '../draft/deep-equal.ts'
import { isOpen, newId, type Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { ClosePositionDialog } from './close-position-dialog.tsx'
import { RoleBoxes } from './role-boxes.tsx'
import styles from './admin.module.css'

/** A position: its name, its place in the line, and its roles, which are the rights of who holds it. */
export const PositionDialog = (props: { admin: Admin; unitId: string; position?: Position; onClose: () => void }) => {
  const t = useText()
  const { admin, unitId, position, onClose } = props
  const [title, setTitle] = useState(position?.title ?? '')
  const [abbreviation, setAbbreviation] = useState(position?.abbreviation ?? '')
  const [reportsTo, setReportsTo] = useState(position ? (position.reportsTo ?? nobody) : headOf(admin, unitId))
  const [chosen, setChosen] = useState<Role[]>(position?.roles ?? [])
  const [isClosing, setClosing] = useState(false)
  if (position && isClosing) return <ClosePositionDialog admin={admin} position={position} onClose={onClose} />
  const above = admin.directory.positions.filter(
    (p) => p.id !== position?.id && ((p.unitId === unitId && isOpen(p)) || p.id === position?.reportsTo),
  )
  const written = {
    title: title.trim(),
    abbreviation: abbreviation.trim(),
    reportsTo: reportsTo === nobody ? null : reportsTo,
  }
  const change = written.title === '' ? null : changeOf(admin, unitId, position, written, chosen)
  return (
    <ChangeDialog
      admin={admin}
      title={t(position ? 'positions.editTitle' : 'positions.addTitle')}
      change={change}
      onClose={onClose}
      more={
        position && isOpen(position) && admin.base !== null ? (
          <Button begins="admin.change" onPress={() => setClosing(true)}>
            {t('positions.close')}
          </Button>
        ) : undefined
      }
    >
      {(tooEarly) => (
        <>
          <TextField
            label={t('positions.title')}
            value={title}
            onChange={setTitle}
            maxLength={200}
            error={tooEarly && written.title === '' ? t('positions.titleMissing') : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
            autoFocus
          />
          <div className={styles.pair}>
            <Select
              label={t('positions.reportsTo')}
              value={reportsTo}
              onChange={setReportsTo}
              options={[
                { value: nobody, label: t('positions.nobody') },
                ...above.map((p) => ({ value: p.id, label: p.title })),
              ]}
            />
            <TextField
              label={t('positions.abbreviation')}
              value={abbreviation}
              onChange={setAbbreviation}
              maxLength={30}
            />
          </div>
          <RoleBoxes
            value={chosen}
            onChange={setChosen}
            offered={
              admin.authority.province
                ? roles
                : roles.filter((role) => !role.startsWith('admin_') || chosen.includes(role))
            }
          />
        </>
      )}
    </ChangeDialog>
  )
}

const nobody = '-'

/** Where most positions of an agency hang in the end. */
const headOf = ({ directory }: Admin, unitId: string): string =>
  directory.positions.find((p) => p.unitId === unitId && isOpen(p) && p.roles.includes('pimpinan'))?.id ?? nobody

const changeOf = (
  { directory }: Admin,
  unitId: string,
  position: Position | undefined,
  written: Pick<Position, 'title' | 'abbreviation' | 'reportsTo'>,
  chosen: Role[],
): DirectoryChange => {
  if (!position) {
    const unit = directory.units.find((u) => u.id === unitId)
    const id = newId(
      `${unit?.abbreviation ?? ''} ${written.title}`,
      directory.positions.map((p) => p.id),
    )
    return { kind: 'position.add', position: { id, unitId, ...written, roles: chosen } }
  }
  const wanted = { ...written, roles: chosen }
  const to = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !isDeepEqual(position[name as keyof typeof wanted], value)),
  )
  return { kind: 'position.edit', positionId: position.id, to }
}
