import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'
import styles from './field.module.css'

export interface TextAreaProps extends Omit<TextFieldProps, 'children' | 'className'> {
  label: string
  rows?: number
  description?: ReactNode
  error?: string | undefined
  inputRef?: Ref<HTMLTextAreaElement>
}

/** Several lines of text. */
export const TextArea = ({ label, rows = 4, description, error, inputRef, ...rest }: TextAreaProps) => (
  <TextField {...rest} isInvalid={error !== undefined} validationBehavior="aria" className={styles.field ?? ''}>
    <Label className={styles.label ?? ''}>{label}</Label>
    <AriaTextArea ref={inputRef ?? null} rows={rows} className={`${styles.input} ${styles.area}`} />
    {description !== undefined && (
      <Text slot="description" className={styles.description ?? ''}>
        {description}
      </Text>
    )}
    <FieldError className={styles.error ?? ''}>{error}</FieldError>
  </TextField>
)
