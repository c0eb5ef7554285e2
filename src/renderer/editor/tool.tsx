import type { ReactNode } from 'react'
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import menu from '../screens/frame/menu.module.css'
import styles from './body-editor.module.css'

interface ToolProps {
  name: string
  keys?: string
  on?: boolean
  isDisabled: boolean
  press: () => void
  children: ReactNode
}

/** A tool that is on or off, or only does something (`on` left out); its name and its key appear on hover and focus. */
export const Tool = ({ name, keys, on, isDisabled, press, children }: ToolProps) => {
  const common = {
    'aria-label': name,
    ...(keys !== undefined && { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') }),
    isDisabled,
    className: styles.tool ?? '',
    children,
  }
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {on === undefined ? (
        <Button {...common} onPress={press} />
      ) : (
        <ToggleButton {...common} isSelected={on} onChange={press} />
      )}
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {name} {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}

export interface ToolChoice {
  id: string
  label: string
  keys?: string
  isDisabled?: boolean
  run: () => void
}

interface ToolMenuProps {
  name: string
  choices: ToolChoice[]
  /** Which of them stands now, where one does. */
  chosen?: string
  isDisabled: boolean
  children: ReactNode
}

/** Several of a sort behind one tool. */
export const ToolMenu = ({ name, choices, chosen, isDisabled, children }: ToolMenuProps) => (
  <MenuTrigger>
    <Button aria-label={name} isDisabled={isDisabled} className={styles.tool ?? ''}>
      {children}
      <span aria-hidden="true" className={styles.more}>
        ▾
      </span>
    </Button>
    <Popover className={menu.popover ?? ''} offset={4}>
      <Menu
        className={menu.menu ?? ''}
        aria-label={name}
        disabledKeys={choices.filter((choice) => choice.isDisabled).map((choice) => choice.id)}
        {...(chosen !== undefined && { selectionMode: 'single' as const, selectedKeys: [chosen] })}
        onAction={(id) => choices.find((choice) => choice.id === id)?.run()}
      >
        {choices.map(({ id, label, keys }) => (
          <MenuItem key={id} id={id} textValue={label} className={`${menu.item} ${styles.choice}`}>
            <span>{label}</span>
            {keys !== undefined && <kbd>{keys}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
