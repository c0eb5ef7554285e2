import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import styles from './icon-button.module.css'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  icon: IconName
  /** The word for it: its accessible name and its tooltip. */
  label: string
  shortcut?: string
}

/** A button that is only a picture; its word appears on hover and focus. */
export const IconButton = ({ icon, label, shortcut, ...rest }: IconButtonProps) => (
  <TooltipTrigger delay={400} closeDelay={0}>
    <Button {...rest} aria-label={label} aria-keyshortcuts={shortcut} className={styles.button ?? ''}>
      <Icon name={icon} />
    </Button>
    <Tooltip className={styles.tooltip ?? ''} offset={6}>
      {label} {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </Tooltip>
  </TooltipTrigger>
)
