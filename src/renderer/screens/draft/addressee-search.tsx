import { useEffect, useRef, useState } from 'react'
import { ComboBox, Label } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ComboList } from '../../parts/combo-list.tsx'
import field from '../../parts/field.module.css'
import styles from './draft-form.module.css'

/** An agency, a desk, or somebody of the address book. */
export interface AddresseeOption {
  id: string
  name: string
  detail: string
}

export interface AddresseeSearchProps {
  label: string
  hint: string
  options: AddresseeOption[]
  onChoose: (id: string) => void
  onExternal: () => void
  /** Opens the address book, where there is one to open. */
  onBook?: () => void
  externalOpen: boolean
  isDisabled: boolean
  error: string | undefined
}

/** Finds an addressee by a part of its name or of what stands under it, its abbreviation for example; each choice empties the box for the next one. */
export const AddresseeSearch = ({
  label,
  hint,
  options,
  onChoose,
  onExternal,
  onBook,
  externalOpen,
  isDisabled,
  error,
}: AddresseeSearchProps) => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [round, setRound] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  // An emptied box would open its list again: after a choice a fresh one takes its place, closed and with the focus.
  useEffect(() => {
    if (round > 0) input.current?.focus()
  }, [round])
  const wanted = typed.trim().toLowerCase()
  const found = options
    .filter((option) => `${option.name} ${option.detail}`.toLowerCase().includes(wanted))
    .slice(0, shown)
  return (
    <ComboBox
      key={round}
      className={field.field ?? ''}
      items={found}
      value={null}
      onChange={(key) => {
        // Escape, or leaving: text that chose nothing goes too, or the list would open again over it.
        if (key === null) return setTyped('')
        onChoose(String(key))
        setTyped('')
        setRound(round + 1)
      }}
      inputValue={typed}
      onInputChange={setTyped}
      allowsEmptyCollection
      menuTrigger="input"
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <div className={styles.labelLine}>
        <Label className={field.label ?? ''}>{label}</Label>
        <span className={styles.wordTools}>
          {onBook && (
            <Button
              slot={null}
              variant="quiet"
              aria-label={t('addressBook.for', { field: label })}
              isDisabled={isDisabled}
              onPress={onBook}
            >
              {t('addressBook.title')}
            </Button>
          )}
          <Button
            slot={null}
            variant="quiet"
            aria-label={t('draft.externalFor', { field: label })}
            aria-expanded={externalOpen}
            isDisabled={isDisabled}
            onPress={onExternal}
          >
            {t('draft.external')}
          </Button>
        </span>
      </div>
      <ComboList<AddresseeOption>
        inputRef={input}
        hint={hint}
        openLabel={t('draft.showUnits', { field: label })}
        error={error}
        linesOf={({ id, name, detail }) => ({ id, title: name, description: detail })}
        nothing={t('draft.noUnit')}
      />
    </ComboBox>
  )
}

/** More than anybody reads; another letter typed brings the others. */
const shown = 100
