import type { ApplicantType } from '../../../domain/permits/form/applicant-types.ts'
import type { FormData, FormSchema, FormValue } from '../../../domain/permits/form/form-schema.ts'
import { problemText, type Language } from '../../../domain/permits/form/form-words.ts'
import type { FormProblem } from '../../../domain/permits/form/validate-form.ts'
import { answerOf, fieldOf, visibleFields } from '../../../domain/permits/form/visible-fields.ts'
import { FormAnswer } from './form-answer.tsx'
import { FormField } from './form-field.tsx'
import styles from './permit-form.module.css'

export interface PermitFormProps {
  schema: FormSchema
  data: FormData
  applicantType: ApplicantType
  /** Left out: the answers can only be read. */
  onChange?: (data: FormData) => void
  /** What `validateForm` found; each stands under its question. Leave it empty until somebody wanted to go on. */
  problems?: FormProblem[]
  lang: Language
  /** Shows personal answers in full: only where they are needed. */
  reveal?: boolean
  /** Level of the groups’ headings. */
  level?: 2 | 3 | 4
}

/**
 * The questions of any form schema in their groups, as fields or to be read; what is not asked for is not there. Its data may have blanks
 * and answers that are not asked for any more: keep `answersOf` it.
 */
export const PermitForm = (props: PermitFormProps) => {
  const { schema, data, applicantType, onChange, problems = [], lang, reveal = false, level = 3 } = props
  const visible = new Set(visibleFields(schema, data, applicantType))
  const Heading = `h${level}` as const
  const put = (id: string, value: FormValue | undefined) => {
    const { [id]: _, ...rest } = data
    onChange?.(value === undefined ? rest : { ...rest, [id]: value })
  }
  return (
    <div className={styles.form}>
      {schema['x-groups'].map((group) => {
        const ids = group.fields.filter((id) => visible.has(id))
        if (ids.length === 0) return null
        const title = lang === 'en' ? group['x-titleEn'] : group.title
        return (
          <section key={group.title} className={styles.group} aria-label={title}>
            <Heading className={styles.title}>{title}</Heading>
            {onChange ? (
              ids.map((id) => (
                <FormField
                  key={id}
                  id={id}
                  field={fieldOf(schema, id)!}
                  isRequired={schema.required.includes(id)}
                  value={answerOf(data, id)}
                  onChange={(value) => put(id, value)}
                  errors={problems.filter(({ field }) => field === id).map((one) => problemText(schema, one, lang))}
                  lang={lang}
                />
              ))
            ) : (
              <dl className={styles.answers}>
                {ids.map((id) => (
                  <FormAnswer
                    key={id}
                    field={fieldOf(schema, id)!}
                    value={answerOf(data, id)}
                    lang={lang}
                    reveal={reveal}
                  />
                ))}
              </dl>
            )}
          </section>
        )
      })}
    </div>
  )
}
