import { useState } from 'react'
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import type { ClassificationEntry } from '../../domain/classification/classification.ts'
import { useText } from '../i18n/text-context.tsx'
import field from '../parts/field.module.css'
import { IconButton } from '../parts/icon-button.tsx'
import { ClassificationDialog } from './classification-dialog.tsx'
import { useClassification } from './use-classification.ts'
import styles from './classification.module.css'

export interface ClassificationBoxProps {
  label: string
  value: string
  onChange: (code: string) => void
  isDisabled?: boolean
  error?: string | undefined
  help?: boolean
}

const offeredAtOnce = 40

/** A code typed freely, or found by words of the tree, or picked from it. Under it stands what the code means. */
export const ClassificationBox = (props: ClassificationBoxProps) => {
  const { label, value, onChange, isDisabled = false, error, help = true } = props
  const t = useText()
  const classification = useClassification()
  const [offered, setOffered] = useState(value)
  const [isBrowsing, setBrowsing] = useState(false)
  const items = classification?.finder.find(offered, offeredAtOnce) ?? []
  const path = classification?.finder.pathOf(value).map(({ words }) => words) ?? []
  return (
    <div className={styles.box}>
      <ComboBox
        data-field="klasifikasi"
        className={field.field ?? ''}
        allowsCustomValue
        allowsEmptyCollection={false}
        menuTrigger="focus"
        items={items.map((item) => ({ ...item, id: item.code }))}
        inputValue={value}
        onInputChange={(typed) => {
          setOffered(typed)
          if (typed !== value) onChange(typed.slice(0, 40))
        }}
        onOpenChange={(isOpen) => isOpen && setOffered(classification?.finder.byCode(value) ? '' : value)}
        isDisabled={isDisabled}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <Label className={field.label ?? ''}>{label}</Label>
        <Input className={field.input ?? ''} maxLength={40} />
        {help && (
          <Text slot="description" className={field.description ?? ''}>
            {path.length > 0 ? path.join(' › ') : t('classification.help')}
          </Text>
        )}
        <FieldError className={field.error ?? ''}>{error}</FieldError>
        <Popover className={field.popover ?? ''} offset={4}>
          <ListBox<ClassificationEntry & { id: string }> className={`${field.options} ${styles.options}`}>
            {(item) => (
              <ListBoxItem textValue={item.code} className={field.option ?? ''}>
                <span>
                  <span className={styles.code}>{item.code}</span> {item.words}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <span className={styles.browse}>
        <IconButton
          icon="tree"
          label={t('classification.browse')}
          isDisabled={isDisabled || !classification}
          onPress={() => setBrowsing(true)}
        />
      </span>
      {isBrowsing && classification && (
        <ClassificationDialog
          classification={classification}
          value={value}
          onPick={(code) => {
            onChange(code)
            setBrowsing(false)
          }}
          onClose={() => setBrowsing(false)}
        />
      )}
    </div>
  )
}
