import { useState } from 'react'
import { addressSchema, type Address } from '../../../domain/address-book.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSession } from '../../session/session-context.tsx'
import { AddresseeField } from '../draft/addressee-field.tsx'
import styles from './address-book.module.css'

interface AddressFormProps {
  id: string | null
  address: Address
  onClose: () => void
  /** Back to the list. */
  onDone: () => void
}

/** One outside party, or one group. Enter saves. */
export const AddressForm = ({ id, address, onClose, onDone }: AddressFormProps) => {
  const t = useText()
  const { directory, me } = useSession()
  const put = useOfficeAction('addressBook.put')
  const [value, setValue] = useState(address)
  const [tooEarly, setTooEarly] = useState(false)
  const [day] = useState(() => officeDay(new Date().toISOString()))
  const wrong = new Set(addressSchema.safeParse(value).error?.issues.map(({ path }) => String(path[0])))
  const save = () => {
    if (wrong.size > 0) return setTooEarly(true)
    put.mutate({ id, address: value }, { onSuccess: onDone })
  }
  const error = (name: string) =>
    tooEarly && wrong.has(name) ? t(name === 'email' ? 'addressBook.emailWrong' : 'addressBook.nameMissing') : undefined
  return (
    <Dialog
      title={t(value.type === 'group' ? 'addressBook.group' : 'addressBook.external')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onDone}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={save} isDisabled={put.isPending}>
            {t('addressBook.save')}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the fields within it */}
      <div
        className={styles.list}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || value.type === 'external')) save()
        }}
      >
        {put.error && <ErrorPanel error={put.error} />}
        <TextField
          label={t('addressBook.name')}
          value={value.name}
          onChange={(name) => setValue({ ...value, name })}
          maxLength={200}
          error={error('name')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
          autoFocus
        />
        {value.type === 'external' ? (
          <>
            <TextField
              label={t('addressBook.place')}
              value={value.place}
              onChange={(place) => setValue({ ...value, place })}
              maxLength={200}
            />
            <TextField
              label={t('addressBook.email')}
              type="email"
              value={value.email}
              onChange={(email) => setValue({ ...value, email })}
              maxLength={200}
              error={error('email')}
            />
          </>
        ) : (
          <AddresseeField
            name="anggota"
            label={t('addressBook.groupMembers')}
            value={value.members}
            onChange={(members) => setValue({ ...value, members })}
            directory={directory}
            to="units"
            unitId={me.positions[0]?.unitId ?? ''}
            day={day}
            isDisabled={false}
            withBook={false}
          />
        )}
      </div>
    </Dialog>
  )
}
