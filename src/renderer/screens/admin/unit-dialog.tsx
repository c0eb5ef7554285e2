import { useState } from 'react'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import type { Unit } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { newId, type Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import styles from './admin.module.css'

type Particulars = Omit<Unit, 'id' | 'letterhead' | 'until' | 'successor'>
const empty: Particulars = {
  name: '',
  abbreviation: '',
  address: '',
  phone: '',
  email: '',
  web: '',
  postalCode: '',
  city: 'Denpasar',
}

/** An agency, as it stands in letterheads and letter numbers. */
export const UnitDialog = (props: { admin: Admin; unit?: Unit | undefined; onClose: () => void }) => {
  const t = useText()
  const { admin, unit, onClose } = props
  const [value, setValue] = useState<Particulars>(unit ?? empty)
  const field = (name: keyof Particulars) => ({
    label: t(`unit.${name}`),
    value: value[name],
    onChange: (text: string) => setValue({ ...value, [name]: text }),
    maxLength: 200,
  })
  return (
    <ChangeDialog
      admin={admin}
      title={t(unit ? 'unit.editTitle' : 'unit.addTitle')}
      change={changeOf(admin, unit, value)}
      onClose={onClose}
    >
      {(tooEarly) => (
        <>
          <TextField
            {...field('name')}
            error={tooEarly && value.name.trim() === '' ? t('unit.nameMissing') : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
            autoFocus
          />
          <TextField
            {...field('abbreviation')}
            description={t('unit.abbreviationHelp')}
            error={tooEarly && !isAbbreviation(value.abbreviation) ? t('unit.abbreviationHelp') : undefined}
          />
          <TextField {...field('address')} />
          <div className={styles.pair}>
            <TextField {...field('city')} />
            <TextField {...field('postalCode')} />
            <TextField {...field('phone')} />
            <TextField {...field('email')} />
          </div>
          <TextField {...field('web')} />
        </>
      )}
    </ChangeDialog>
  )
}

const isAbbreviation = (text: string): boolean => /^[A-Z0-9][A-Z0-9.-]{0,29}$/.test(text.trim())

const changeOf = ({ directory }: Admin, unit: Unit | undefined, value: Particulars): DirectoryChange | null => {
  const to = Object.fromEntries(
    Object.entries(value).map(([name, text]) => [name, text.trim()]),
  ) as unknown as Particulars
  if (to.name === '' || to.city === '' || !isAbbreviation(to.abbreviation)) return null
  if (!unit) {
    const id = newId(
      to.abbreviation,
      directory.units.map((u) => u.id),
    )
    return { kind: 'unit.add', unit: { ...to, id } }
  }
  const changed = Object.entries(to).filter(([name, text]) => unit[name as keyof Unit] !== text && name !== 'id')
  return { kind: 'unit.edit', unitId: unit.id, to: Object.fromEntries(changed) }
}
