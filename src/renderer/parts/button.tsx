import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** `primary` is the one next step of a screen; `danger` is for what cannot be taken back. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** The key that does the same, shown beside the word and announced to screen readers. */
  shortcut?: string
  icon?: ReactNode
  children: ReactNode
}

/** @example <Button variant="primary" shortcut="P" onPress={give}>Paraf</Button> */
export const Button = ({ variant = 'plain', shortcut, icon, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={`${styles.button} ${styles[variant]}`} aria-keyshortcuts={shortcut}>
    {icon}
    <span>{children}</span>
    {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
  </AriaButton>
)
