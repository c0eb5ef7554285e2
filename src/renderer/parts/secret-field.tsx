import { useId, type ReactNode, type Ref } from 'react'
import field from './field.module.css'

export interface SecretFieldProps {
  label: string
  inputRef: Ref<HTMLInputElement>
  description: ReactNode
  maxLength: number
  isInvalid: boolean
}

/**
 * A PIN or password. A bare input on purpose: what is typed stands in the element alone, in no state of React or of a
 * library, and is gone when the caller has read and emptied it.
 */
export const SecretField = ({ label, inputRef, description, maxLength, isInvalid }: SecretFieldProps) => {
  const id = useId()
  return (
    <div className={field.field} data-invalid={isInvalid ? '' : undefined}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        type="password"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={maxLength}
        aria-invalid={isInvalid || undefined}
        aria-describedby={`${id}-help`}
        className={field.input}
      />
      <span id={`${id}-help`} className={field.description}>
        {description}
      </span>
    </div>
  )
}

/** Reads the field once and empties it. */
export const takeSecret = (input: HTMLInputElement | null): string => {
  const secret = input?.value ?? ''
  if (input) input.value = ''
  return secret
}
