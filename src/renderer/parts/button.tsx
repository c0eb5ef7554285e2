import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import type { NewWorkCall } from '../../protocol/desktop/new-work.ts'
import { useWhyNot } from '../new-work/new-work-context.tsx'
import { offProps, WhyNot } from '../new-work/why-not.tsx'
import { tellsKey } from './tells-key.ts'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** `primary` is the one next step of a screen; `danger` is for what cannot be taken back. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** The key that does the same, shown beside the word and announced to screen readers. */
  shortcut?: string
  /** The new work that it does or asks for: where none may begin the button is off, and says why. */
  begins?: NewWorkCall | undefined
  icon?: ReactNode
  children: ReactNode
}

/** @example <Button variant="primary" shortcut="P" begins="letters.paraf" onPress={give}>Paraf</Button> */
export const Button = ({ variant = 'plain', shortcut, begins, icon, children, ...rest }: ButtonProps) => {
  const whyNot = useWhyNot(begins)
  const button = (
    <AriaButton
      {...rest}
      {...offProps(whyNot)}
      className={`${styles.button} ${styles[variant]}`}
      ref={tellsKey(shortcut)}
    >
      {icon}
      <span>{children}</span>
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </AriaButton>
  )
  return begins === undefined ? button : <WhyNot reason={whyNot}>{button}</WhyNot>
}
