import { useState } from 'react'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { readDay, typedAs } from '../../../domain/typed-day.ts'

/** In place of a day that cannot be read: so it is never taken for "no end". */
export const unreadable = '?'
export const isDay = (value: string): boolean => value !== '' && value !== unreadable

/** A day of the office. Typed with the day first; under it stands which day was understood. */
export const DateField = (props: {
  label: string
  /** `YYYY-MM-DD`, empty, or `unreadable`. */
  value: string
  onChange: (value: string) => void
  description?: string
  isOptional?: boolean
  /** The button was pressed before everything was there. */
  tooEarly: boolean
}) => {
  const t = useText()
  const format = useFormat()
  const { label, value, onChange, description, isOptional = false, tooEarly } = props
  const [typed, setTyped] = useState(isDay(value) ? typedAs(value) : '')
  const [isLeft, setLeft] = useState(false)
  const wrong = value === unreadable && (isLeft || tooEarly)
  const missing = value === '' && tooEarly && !isOptional
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        const read = readDay(text)
        onChange(read === 'none' ? '' : read === 'unreadable' ? unreadable : read.day)
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      placeholder={t('admin.dateHint')}
      inputMode="numeric"
      description={isDay(value) ? format.date(value) : (description ?? t('admin.dateHint'))}
      error={wrong ? t('admin.dateWrong') : missing ? t('admin.dateMissing') : undefined}
    />
  )
}
