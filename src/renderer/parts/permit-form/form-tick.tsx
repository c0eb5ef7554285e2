import { useId } from 'react'
import fieldStyles from '../field.module.css'
import styles from './permit-form.module.css'

/** A statement that is agreed to, or a yes. */
export const FormTick = (props: {
  label: string
  description?: string
  error: string | undefined
  isOn: boolean
  onChange: (isOn: boolean) => void
}) => {
  const { label, description, error, isOn, onChange } = props
  const id = useId()
  const told = [description !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean)
  return (
    <div className={fieldStyles.field}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={error !== undefined}
          aria-describedby={told.join(' ') || undefined}
        />
        <span>{label}</span>
      </label>
      {description !== undefined && (
        <span id={`${id}-help`} className={fieldStyles.description}>
          {description}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className={fieldStyles.error}>
          {error}
        </span>
      )}
    </div>
  )
}
