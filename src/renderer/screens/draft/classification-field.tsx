import { useState } from 'react'
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import field from '../../parts/field.module.css'
import { suggestionsFor } from './classification-suggestions.ts'

export interface ClassificationFieldProps {
  value: string
  onChange: (code: string) => void
  isDisabled: boolean
  error: string | undefined
}

/** A code typed freely; a few are offered by code or by word. */
export const ClassificationField = ({ value, onChange, isDisabled, error }: ClassificationFieldProps) => {
  const t = useText()
  const [offered, setOffered] = useState(value)
  return (
    <ComboBox
      data-field="klasifikasi"
      className={field.field ?? ''}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="focus"
      items={suggestionsFor(offered).map((item) => ({ ...item, id: item.code }))}
      inputValue={value}
      onInputChange={(typed) => {
        setOffered(typed)
        if (typed !== value) onChange(typed.slice(0, 40))
      }}
      onOpenChange={(isOpen) => isOpen && setOffered(suggestionsFor(value).some((s) => s.code === value) ? '' : value)}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={field.label ?? ''}>{t('field.klasifikasi')}</Label>
      <Input className={field.input ?? ''} maxLength={40} />
      <Text slot="description" className={field.description ?? ''}>
        {t('draft.classificationHelp')}
      </Text>
      <FieldError className={field.error ?? ''}>{error}</FieldError>
      <Popover className={field.popover ?? ''} offset={4}>
        <ListBox<{ id: string; code: string; words: string }> className={field.options ?? ''}>
          {(item) => (
            <ListBoxItem textValue={item.code} className={field.option ?? ''}>
              <span>
                {item.code} <span className={field.description}>{item.words}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
