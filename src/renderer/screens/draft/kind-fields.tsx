import type { Directory } from '../../../domain/directory.ts'
import { isTable, type KindField, type LetterKind } from '../../../domain/kinds/letter-kind.ts'
import type { FieldValue, LetterContent } from '../../../domain/letter.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { DateField } from '../admin/date-field.tsx'
import { RowsField } from './rows-field.tsx'
import { typedTime } from './typed-time.ts'
import styles from './draft-form.module.css'

interface KindFieldsProps {
  kind: LetterKind
  value: NonNullable<LetterContent['fields']>
  onChange: (fields: NonNullable<LetterContent['fields']>) => void
  directory: Directory
  day: string
  missing: string[]
  isDisabled: boolean
}

/** The blanks of a kind, in its order. Short ones stand side by side. */
export const KindFields = ({ kind, value, onChange, missing, ...common }: KindFieldsProps) => {
  const t = useText()
  const [language] = useLanguage()
  return (
    <fieldset aria-label={t('draft.kindFields')} className={styles.blanks}>
      {kind.fields.map((field) => {
        const label = language === 'en' ? field.labelEn : field.label
        return (
          <div
            key={field.id}
            data-field={field.label}
            className={isTable(field) || field.type === 'long' ? styles.wholeLine : undefined}
          >
            <Blank
              {...common}
              field={field}
              label={field.required ? label : `${label} (${t('common.optional')})`}
              value={value[field.id]}
              onChange={(next) => onChange({ ...value, [field.id]: next })}
              error={missing.includes(field.label) ? t('draft.missing') : undefined}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

interface BlankProps extends Pick<KindFieldsProps, 'directory' | 'day' | 'isDisabled'> {
  field: KindField
  label: string
  value: FieldValue | undefined
  onChange: (value: FieldValue) => void
  error: string | undefined
}

const Blank = ({ field, label, value, onChange, directory, day, isDisabled, error }: BlankProps) => {
  if (isTable(field)) {
    const rows = Array.isArray(value) ? value : []
    return <RowsField {...{ field, label, directory, day, isDisabled, error, onChange }} value={rows} />
  }
  const text = typeof value === 'string' ? value : ''
  const common = {
    label,
    value: text,
    onChange,
    isDisabled,
    error,
    ...(field.help !== '' && { description: field.help }),
  }
  switch (field.type) {
    case 'long':
      return <TextArea {...common} rows={2} maxLength={20_000} />
    case 'date':
      return <DateField label={label} value={text} onChange={onChange} tooEarly={error !== undefined} />
    case 'time':
      return (
        <TextField
          {...common}
          placeholder="09.00"
          maxLength={100}
          value={/^\d\d:\d\d$/.test(text) ? text.replace(':', '.') : text}
          onBlur={() => onChange(typedTime(text))}
        />
      )
    case 'number':
      return <TextField {...common} inputMode="numeric" maxLength={30} />
    default:
      return <TextField {...common} maxLength={2000} />
  }
}
