import { useState } from 'react'
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import styles from './field.module.css'

export interface SearchOption {
  value: string
  label: string
  description: string
}

export interface SearchSelectProps {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  options: readonly SearchOption[]
  error?: string | undefined
  takesFocus?: boolean
}

const shown = 50

/** One choice of many, found by a part of its name or of what stands under it. The nearest fifty are offered. */
export const SearchSelect = ({ label, value, onChange, options, error, takesFocus = false }: SearchSelectProps) => {
  const t = useText()
  const chosen = options.find((option) => option.value === value)
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const wanted = typed === chosen?.label ? '' : typed.trim().toLowerCase()
  const found = options
    .filter((option) => `${option.label} ${option.description}`.toLowerCase().includes(wanted))
    .slice(0, shown)
  return (
    <ComboBox
      className={styles.field ?? ''}
      items={found}
      value={value}
      onChange={(key) => {
        onChange(key === null ? null : String(key))
        setTyped(options.find((option) => option.value === key)?.label ?? '')
      }}
      inputValue={typed}
      onInputChange={setTyped}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
      autoFocus={takesFocus}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.combo}>
        <Input className={styles.input ?? ''} />
        <Button className={styles.opener ?? ''} aria-label={t('admin.options', { field: label })}>
          <Icon name="down" size={16} />
        </Button>
      </div>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox<SearchOption>
          className={styles.options ?? ''}
          renderEmptyState={() => <p className={styles.nothing}>{t('admin.noneFound')}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={styles.option ?? ''}>
              <span>{option.label}</span>
              <span className={styles.description}>{option.description}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
