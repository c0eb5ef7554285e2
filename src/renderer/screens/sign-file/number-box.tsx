import { Input, Label, NumberField } from 'react-aria-components'
import styles from './sign-file.module.css'

interface NumberBoxProps {
  label: string
  value: number
  onChange: (value: number) => void
  least?: number
}

/** A whole number, also by the arrow keys. */
export const NumberBox = ({ label, value, onChange, least = 0 }: NumberBoxProps) => (
  <NumberField
    value={value}
    minValue={least}
    onChange={(next) => !Number.isNaN(next) && onChange(next)}
    formatOptions={{ maximumFractionDigits: 0 }}
    className={styles.number ?? ''}
  >
    <Label className={styles.help ?? ''}>{label}</Label>
    <Input className={styles.numberInput ?? ''} />
  </NumberField>
)
