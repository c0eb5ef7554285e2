import { useId } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './switch.module.css'

export interface SwitchProps {
  label: string
  /** What it does, in a sentence. */
  help: string
  isOn: boolean
  /** Where somebody else decides: then `help` says who. */
  isDisabled?: boolean
  onChange: (isOn: boolean) => void
}

/** @example <Switch label="Hemat data" help="…" isOn={saveData} onChange={set} /> */
export const Switch = ({ label, help, isOn, isDisabled = false, onChange }: SwitchProps) => {
  const id = useId()
  return (
    <div className={styles.line}>
      <AriaSwitch
        isSelected={isOn}
        isDisabled={isDisabled}
        onChange={onChange}
        aria-describedby={id}
        className={styles.switch ?? ''}
      >
        <span className={styles.track} aria-hidden="true" />
        {label}
      </AriaSwitch>
      <p id={id} className={styles.help}>
        {help}
      </p>
    </div>
  )
}
