import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover, Select, type Key } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import field from '../../parts/field.module.css'
import styles from './search.module.css'

interface ChoiceChipProps<V extends string> {
  label: string
  value: V | undefined
  options: readonly { value: V; label: string }[]
  onChange: (value: V | undefined) => void
}

const any = 'semua'

/** A filter of few choices: its name while it is not set, its choice while it is. */
export const ChoiceChip = <V extends string>({ label, value, options, onChange }: ChoiceChipProps<V>) => {
  const t = useText()
  const chosen = options.find((option) => option.value === value)
  const choose = (key: Key | null) => onChange(key === null || key === any ? undefined : (key as V))
  return (
    <Select aria-label={label} value={value ?? any} onChange={choose}>
      <Button className={`${styles.chip} ${chosen ? styles.set : ''}`}>
        {chosen ? `${label}: ${chosen.label}` : label}
        <Icon name="down" size={12} />
      </Button>
      <Popover className={field.popover ?? ''} offset={4}>
        <ListBox className={field.options ?? ''}>
          <ListBoxItem id={any} textValue={t('search.any')} className={field.option ?? ''}>
            {t('search.any')}
          </ListBoxItem>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={field.option ?? ''}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

interface FieldChipProps {
  label: string
  /** In words, while it is set. */
  value: string | undefined
  onClear: () => void
  children: (close: () => void) => ReactNode
}

/** A filter that takes a field of its own: it opens under the chip. */
export const FieldChip = ({ label, value, onClear, children }: FieldChipProps) => {
  const t = useText()
  return (
    <DialogTrigger>
      <Button className={`${styles.chip} ${value === undefined ? '' : styles.set}`}>
        {value === undefined ? label : `${label}: ${value}`}
        <Icon name="down" size={12} />
      </Button>
      <Popover className={`${field.popover} ${styles.popover}`} offset={4}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {({ close }) => (
            <>
              {children(close)}
              <div className={styles.dialogFoot}>
                <Button
                  className={styles.link ?? ''}
                  isDisabled={value === undefined}
                  onPress={() => {
                    onClear()
                    close()
                  }}
                >
                  {t('search.clearOne')}
                </Button>
                <Button className={styles.link ?? ''} onPress={close}>
                  {t('common.close')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
