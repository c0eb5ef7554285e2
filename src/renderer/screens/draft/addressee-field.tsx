import { useRef, useState } from 'react'
import type { Directory } from '../../../domain/directory.ts'
import type { Addressee } from '../../../domain/letter.ts'
import { useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { addAddressee, addresseeKey, addresseeName, removeAddressee } from './addressees.ts'
import { ExternalAddressee } from './external-addressee.tsx'
import { UnitSearch } from './unit-search.tsx'
import styles from './draft-form.module.css'

export interface AddresseeFieldProps {
  /** `yth` or `tembusan`: where focus finds it when it is missing. */
  name: string
  label: string
  value: Addressee[]
  onChange: (list: Addressee[]) => void
  directory: Directory
  isDisabled: boolean
  error?: string | undefined
}

/** Agencies by name or abbreviation, and parties outside the province by name and place. */
export const AddresseeField = ({ name, label, value, onChange, directory, isDisabled, error }: AddresseeFieldProps) => {
  const t = useText()
  const group = useRef<HTMLFieldSetElement>(null)
  const [withExternal, setWithExternal] = useState(false)
  const remove = (addressee: Addressee) => {
    onChange(removeAddressee(value, addressee))
    group.current?.querySelector('input')?.focus()
  }
  const units = directory.units.filter((unit) => !value.some((a) => a.type === 'unit' && a.unitId === unit.id))
  return (
    <fieldset ref={group} aria-label={label} data-field={name} className={styles.stack}>
      <UnitSearch
        label={label}
        units={units}
        onChoose={(unitId) => onChange(addAddressee(value, { type: 'unit', unitId }))}
        onExternal={() => setWithExternal(!withExternal)}
        externalOpen={withExternal}
        isDisabled={isDisabled}
        error={error}
      />
      {withExternal && (
        <ExternalAddressee
          field={label}
          onAdd={(external) => onChange(addAddressee(value, external))}
          isDisabled={isDisabled}
        />
      )}
      {value.length > 0 && (
        <ul className={styles.chips} aria-label={t('draft.chosen', { field: label })}>
          {value.map((addressee) => {
            const words = addresseeName(addressee, directory)
            return (
              <li key={addresseeKey(addressee)} className={styles.chip}>
                <span>{words}</span>
                <IconButton
                  icon="close"
                  label={t('draft.remove', { name: words })}
                  isDisabled={isDisabled}
                  onPress={() => remove(addressee)}
                />
              </li>
            )
          })}
        </ul>
      )}
    </fieldset>
  )
}
