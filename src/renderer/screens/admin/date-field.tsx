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
  /** What is wrong with a day that can be read. */
  error?: string | undefined
  showsWeekday?: boolean
  autoFocus?: boolean
  isOptional?: boolean
  /** The button was pressed before everything was there. */
  tooEarly: boolean
}) => {
  const t = useText()
  const format = useFormat()
  const { label, value, onChange, description, isOptional = false, showsWeekday = false, tooEarly } = props
  const [typed, setTyped] = useState(isDay(value) ? typedAs(value) : '')
  const [isLeft, setLeft] = useState(false)
  const wrong = value === unreadable && (isLeft || tooEarly)
  const missing = value === '' && tooEarly && !isOptional
  const understood = !isDay(value)
    ? ''
    : showsWeekday
      ? `${format.weekday(value)}, ${format.date(value)}`
      : format.date(value)
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
      description={understood || (description ?? t('admin.dateHint'))}
      error={wrong ? t('admin.dateWrong') : missing ? t('admin.dateMissing') : props.error}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
      autoFocus={props.autoFocus ?? false}
    />
  )
}
