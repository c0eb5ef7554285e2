import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { FormField } from '../../../domain/permits/form/form-schema.ts'
import type { Language } from '../../../domain/permits/form/form-words.ts'
import { Select } from '../select.tsx'
import fieldStyles from '../field.module.css'
import styles from './permit-form.module.css'

/** Up to so many are seen at once, without opening a list. */
const seenAtOnce = 4

/** A choice of one. */
export const FormChoice = (props: {
  label: string
  description?: string
  error: string | undefined
  field: FormField
  value: string
  onChange: (value: string) => void
  lang: Language
}) => {
  const { label, description, error, field, value, onChange, lang } = props
  const options = (field.oneOf ?? []).map((one) => ({
    value: one.const,
    label: (lang === 'en' && one['x-titleEn']) || one.title,
  }))
  if (options.length > seenAtOnce)
    return (
      <div>
        <Select label={label} value={value || null} onChange={onChange} options={options} error={error} />
        {description !== undefined && <p className={fieldStyles.description}>{description}</p>}
      </div>
    )
  return (
    <RadioGroup
      value={value || null}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={fieldStyles.field ?? ''}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={fieldStyles.description ?? ''}>
          {description}
        </Text>
      )}
      <div className={styles.radios}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.radio ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldError className={fieldStyles.error ?? ''}>{error}</FieldError>
    </RadioGroup>
  )
}
