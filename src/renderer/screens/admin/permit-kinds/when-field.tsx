import { applicantField, applicantTypes } from '../../../../domain/permits/form/applicant-types.ts'
import type { FormSchema, When } from '../../../../domain/permits/form/form-schema.ts'
import { fieldOrder } from '../../../../domain/permits/form/visible-fields.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Select } from '../../../parts/select.tsx'
import adminStyles from '../admin.module.css'

/** Always, or only where another question was answered so. */
export const WhenField = (props: {
  label: string
  form: FormSchema
  /** The question itself, which cannot wait for itself. */
  own: string
  value: When | undefined
  onChange: (when: When | undefined) => void
}) => {
  const t = useText()
  const [language] = useLanguage()
  const { label, form, own, value, onChange } = props
  const choices = [
    {
      id: applicantField,
      label: t('permitKinds.applicant'),
      values: applicantTypes.map((type) => ({ value: type as string, label: t(`permitKinds.applicant.${type}`) })),
    },
    ...fieldOrder(form).flatMap((id) => {
      const field = form.properties[id]
      if (!field || id === own) return []
      const title = language === 'en' ? field['x-titleEn'] : field.title
      if (field.type === 'boolean')
        return [{ id, label: title, values: [{ value: 'true', label: t('permitKinds.ticked') }] }]
      if (!field.oneOf) return []
      const values = field.oneOf.map((one) => ({
        value: one.const,
        label: (language === 'en' && one['x-titleEn']) || one.title,
      }))
      return [{ id, label: title, values }]
    }),
  ]
  const chosen = choices.find(({ id }) => id === value?.field)
  const toggle = (one: string) => {
    const next = value?.in.includes(one) ? value.in.filter((each) => each !== one) : [...(value?.in ?? []), one]
    if (value && next.length > 0) onChange({ ...value, in: next })
  }
  return (
    <div>
      <Select
        label={label}
        value={value?.field ?? ''}
        onChange={(id) => {
          const first = choices.find((choice) => choice.id === id)?.values[0]
          onChange(first ? { field: id, in: [first.value] } : undefined)
        }}
        options={[
          { value: '', label: t('permitKinds.always') },
          ...choices.map((choice) => ({ value: choice.id, label: t('permitKinds.ifField', { label: choice.label }) })),
        ]}
      />
      {chosen && (
        <fieldset className={adminStyles.boxes} aria-label={t('permitKinds.ifValues')}>
          {chosen.values.map((one) => (
            <label key={one.value} className={adminStyles.check}>
              <input
                type="checkbox"
                checked={value?.in.includes(one.value) ?? false}
                onChange={() => toggle(one.value)}
              />
              {one.label}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
