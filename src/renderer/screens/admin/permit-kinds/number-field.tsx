import { useState } from 'react'
import { TextField } from '../../../parts/text-field.tsx'

/** A whole number; what is no number is not taken over, and shows as wrong. */
export const NumberField = (props: {
  label: string
  value: number | null
  /** Null where the field is left empty, if it may be. */
  onChange: (value: number | null) => void
  mayBeEmpty?: boolean
  description?: string
}) => {
  const { label, value, onChange, mayBeEmpty = false, description } = props
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  const isRead = /^\d{1,15}$/.test(typed.trim()) || (mayBeEmpty && typed.trim() === '')
  return (
    <TextField
      label={label}
      value={typed}
      inputMode="numeric"
      maxLength={15}
      {...(description !== undefined && { description })}
      error={isRead ? undefined : '0–9'}
      onChange={(text) => {
        setTyped(text)
        if (/^\d{1,15}$/.test(text.trim())) onChange(Number(text))
        else if (mayBeEmpty && text.trim() === '') onChange(null)
      }}
    />
  )
}
