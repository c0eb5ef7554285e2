import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import styles from './field.module.css'

export interface SelectProps<K extends string> {
  label: string
  value: K | null
  onChange: (value: K) => void
  options: readonly { value: K; label: string; description?: string }[]
  isDisabled?: boolean
  error?: string | undefined
}

/**
 * One choice of a few.
 * @example <Select label="Urgensi" value={urgency} onChange={setUrgency} options={[{ value: 'biasa', label: 'Biasa' }]} />
 */
export const Select = <K extends string>({
  label,
  value,
  onChange,
  options,
  isDisabled = false,
  error,
}: SelectProps<K>) => {
  const t = useText()
  return (
    <AriaSelect
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => key !== null && onChange(key as K)}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      placeholder={t('common.choose')}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={`${styles.input} ${styles.select}`}>
        <SelectValue className={styles.selected ?? ''}>
          {({ selectedText }) => selectedText || t('common.choose')}
        </SelectValue>
        <Icon name="down" size={16} />
      </Button>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.options ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={styles.option ?? ''}>
              <span>{option.label}</span>
              {option.description !== undefined && <span className={styles.description}>{option.description}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
