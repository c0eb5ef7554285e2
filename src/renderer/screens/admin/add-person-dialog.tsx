import { useState } from 'react'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import { useText } from '../../i18n/text-context.tsx'
import { newId, positionOptions, type Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { isDay, unreadable } from './date-field.tsx'
import { HoldingFields, type Held } from './holding-fields.tsx'
import { asNip, isNip, PersonFields, type Particulars } from './person-fields.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'

/** A new colleague, with the first position: a person is always somewhere. */
export const AddPersonDialog = ({ admin, onClose }: { admin: Admin; onClose: () => void }) => {
  const t = useText()
  const [value, setValue] = useState<Particulars>({ name: '', rank: '', nip: '', identity: '' })
  const [positionId, setPositionId] = useState<string | null>(null)
  const [held, setHeld] = useState<Held>({ holding: 'definitif', from: admin.day, until: '' })
  return (
    <ChangeDialog
      admin={admin}
      title={t('people.addTitle')}
      change={additionOf(admin, value, positionId, held)}
      onClose={onClose}
    >
      {(tooEarly) => (
        <>
          <PersonFields value={value} onChange={setValue} tooEarly={tooEarly} />
          <SearchSelect
            label={t('people.position')}
            value={positionId}
            onChange={setPositionId}
            options={positionOptions(admin)}
            error={tooEarly && positionId === null ? t('held.positionMissing') : undefined}
          />
          <HoldingFields value={held} onChange={setHeld} tooEarly={tooEarly} />
        </>
      )}
    </ChangeDialog>
  )
}

const additionOf = (
  { directory }: Admin,
  value: Particulars,
  positionId: string | null,
  { holding, from, until }: Held,
): DirectoryChange | null => {
  if (value.name.trim() === '' || !isNip(value.nip) || positionId === null || !isDay(from) || until === unreadable)
    return null
  const id = newId(
    value.name,
    directory.people.map((p) => p.id),
  )
  const { name, rank, identity } = value
  return {
    kind: 'person.add',
    person: { id, name: name.trim(), rank: rank.trim(), nip: asNip(value.nip), identity: identity.trim() },
    appointment: { positionId, holding, from, until: until || null },
  }
}
