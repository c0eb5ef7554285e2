import { useState } from 'react'
import { ComboBox, Label } from 'react-aria-components'
import { useText } from '../i18n/text-context.tsx'
import { ComboList } from './combo-list.tsx'
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
      <ComboList<SearchOption>
        openLabel={t('admin.options', { field: label })}
        error={error}
        linesOf={(option) => ({ id: option.value, title: option.label, description: option.description })}
        nothing={t('admin.noneFound')}
      />
    </ComboBox>
  )
}
