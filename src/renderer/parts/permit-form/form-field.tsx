import { useState } from 'react'
import { numberText } from '../../../domain/permits/form/field-text-of.ts'
import type { FormField as Field, FormValue } from '../../../domain/permits/form/form-schema.ts'
import type { Language } from '../../../domain/permits/form/form-words.ts'
import { readNumber } from '../../../domain/permits/form/typed-answers.ts'
import { useText } from '../../i18n/text-context.tsx'
import { DateField } from '../../screens/admin/date-field.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { FormChoice } from './form-choice.tsx'
import { FormTable } from './form-table.tsx'
import { FormTick } from './form-tick.tsx'

export interface FormFieldProps {
  id: string
  field: Field
  isRequired: boolean
  value: FormValue | undefined
  onChange: (value: FormValue | undefined) => void
  /** In words, in the language of the form. */
  errors: string[]
  lang: Language
}

/** One question. What need not be answered says so: most must be. */
export const FormField = (props: FormFieldProps) => {
  const t = useText()
  const { id, field, isRequired, value, onChange, errors, lang } = props
  const title = lang === 'en' ? field['x-titleEn'] : field.title
  const label = isRequired || field.type === 'boolean' ? title : t('permitForm.optional', { label: title })
  const help = (lang === 'en' && field['x-descriptionEn']) || field.description
  const error = errors.length > 0 ? errors.join(' ') : undefined
  const words = typeof value === 'string' ? value : ''
  const asked = { label, ...(help !== undefined && help !== '' && { description: help }), error }
  const put = (text: string) => onChange(text === '' ? undefined : text)
  if (field.type === 'array') return <FormTable {...props} label={label} help={help} />
  if (field.type === 'boolean')
    return <FormTick {...asked} isOn={value === true} onChange={(on) => onChange(on || undefined)} />
  if (field.type === 'number' || field.type === 'integer') return <NumberField {...props} asked={asked} />
  if (field.oneOf) return <FormChoice {...asked} field={field} value={words} onChange={put} lang={lang} />
  if (field.format === 'date') return <DateField {...asked} value={words} onChange={put} isOptional tooEarly={false} />
  const most = field.maxLength ?? 1000
  const typed = { ...asked, name: id, value: words, onChange: put, maxLength: most, isRequired }
  if (field['x-long']) return <TextArea {...typed} rows={most > 1000 ? 5 : 3} />
  if (field.format === 'time') return <TextField {...typed} placeholder="09:30" inputMode="numeric" />
  const type = field.format === 'email' ? 'email' : field.format === 'uri' ? 'url' : 'text'
  return <TextField {...typed} type={type} {...(field.format === 'uri' && { placeholder: 'https://' })} />
}

/** Keeps what was typed as long as it is no number, so that nobody’s digits jump about. */
const NumberField = (
  props: FormFieldProps & { asked: { label: string; description?: string; error: string | undefined } },
) => {
  const { field, value, onChange, lang, asked, isRequired, id } = props
  const [typed, setTyped] = useState(
    typeof value === 'number' ? numberText(value, 'id') : typeof value === 'string' ? value : '',
  )
  const unit = field['x-unit']
  const understood = typeof value === 'number' ? [numberText(value, lang), unit].filter(Boolean).join(' ') : unit
  const description = [understood, asked.description].filter(Boolean).join(' · ')
  return (
    <TextField
      {...asked}
      {...(description !== '' && { description })}
      name={id}
      value={typed}
      isRequired={isRequired}
      inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
      maxLength={30}
      onChange={(text) => {
        setTyped(text)
        onChange(text.trim() === '' ? undefined : (readNumber(text) ?? text))
      }}
    />
  )
}
