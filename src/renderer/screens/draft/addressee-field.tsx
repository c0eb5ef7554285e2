import { useRef, useState } from 'react'
import type { Directory } from '../../../domain/directory.ts'
import type { LetterKind } from '../../../domain/kinds/letter-kind.ts'
import type { Addressee } from '../../../domain/letter.ts'
import { useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { useAddressBook } from '../address-book/address-book-context.tsx'
import { addAddressee, addresseeKey, addresseeName, removeAddressee } from './addressees.ts'
import { AddresseeSearch } from './addressee-search.tsx'
import { ExternalAddressee } from './external-addressee.tsx'
import { useAddresseeOptions } from './use-addressee-options.ts'
import styles from './draft-form.module.css'

export interface AddresseeFieldProps {
  name: string
  label: string
  value: Addressee[]
  onChange: (addressees: Addressee[]) => void
  directory: Directory
  /** Desks are named before agencies where the kind goes from desk to desk. */
  to: LetterKind['addressees']
  unitId: string
  day: string
  isDisabled: boolean
  error?: string | undefined
  /** False within the address book itself. */
  withBook?: boolean
}

/** Agencies, desks, outside parties and groups of them, chosen from one list, listed as what can be removed again. */
export const AddresseeField = (props: AddresseeFieldProps) => {
  const { name, label, value, onChange, directory, to, unitId, day, isDisabled, error, withBook = true } = props
  const t = useText()
  const openBook = useAddressBook()
  const group = useRef<HTMLFieldSetElement>(null)
  const [withExternal, setWithExternal] = useState(false)
  const { options, membersOf } = useAddresseeOptions({ directory, to, unitId, day, chosen: value, withBook })
  const remove = (addressee: Addressee) => {
    onChange(removeAddressee(value, addressee))
    group.current?.querySelector('input')?.focus()
  }
  return (
    <fieldset ref={group} aria-label={label} data-field={name} className={styles.stack}>
      <AddresseeSearch
        label={label}
        hint={t(to === 'positions' ? 'draft.positionHint' : 'draft.addresseeHint')}
        options={options}
        // A group brings all of its members, each once.
        onChoose={(id) => onChange(membersOf(id).reduce(addAddressee, value))}
        onExternal={() => setWithExternal(!withExternal)}
        externalOpen={withExternal}
        {...(withBook && { onBook: openBook })}
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
