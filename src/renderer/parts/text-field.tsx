import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components'
import styles from './field.module.css'

export interface TextFieldProps extends Omit<AriaProps, 'children' | 'className'> {
  label: string
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean
  description?: ReactNode
  /** Words of what is wrong; marks the field as invalid. */
  error?: string | undefined
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. Uncontrolled with `inputRef`, or controlled with `value` and `onChange`. */
export const TextField = ({
  label,
  labelHidden,
  description,
  error,
  placeholder,
  inputRef,
  ...rest
}: TextFieldProps) => (
  <AriaTextField {...rest} isInvalid={error !== undefined} validationBehavior="aria" className={styles.field ?? ''}>
    <Label className={labelHidden ? 'only-for-screen-readers' : (styles.label ?? '')}>{label}</Label>
    <Input ref={inputRef ?? null} placeholder={placeholder} className={styles.input ?? ''} />
    {description !== undefined && (
      <Text slot="description" className={styles.description ?? ''}>
        {description}
      </Text>
    )}
    <FieldError className={styles.error ?? ''}>{error}</FieldError>
  </AriaTextField>
)
