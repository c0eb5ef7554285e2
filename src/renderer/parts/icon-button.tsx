import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'
import type { NewWorkCall } from '../../protocol/desktop/new-work.ts'
import { useWhyNot } from '../new-work/new-work-context.tsx'
import { offProps } from '../new-work/why-not.tsx'
import { Icon, type IconName } from './icon.tsx'
import { tellsKey } from './tells-key.ts'
import styles from './icon-button.module.css'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  icon: IconName
  /** The word for it: its accessible name and its tooltip. */
  label: string
  shortcut?: string
  /** The new work that it does or asks for: where none may begin the button is off, and says why. */
  begins?: NewWorkCall | undefined
}

/** A button that is only a picture; its word appears on hover and focus. */
export const IconButton = ({ icon, label, shortcut, begins, ...rest }: IconButtonProps) => {
  const whyNot = useWhyNot(begins)
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Button
        {...rest}
        {...offProps(whyNot)}
        aria-label={label}
        ref={tellsKey(shortcut)}
        className={styles.button ?? ''}
      >
        <Icon name={icon} />
      </Button>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label} {shortcut !== undefined && <kbd>{shortcut}</kbd>}
        {whyNot !== null && <span className={styles.whyNot}>{whyNot}</span>}
      </Tooltip>
    </TooltipTrigger>
  )
}
