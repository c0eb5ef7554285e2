import { fieldTextOf, tableOf } from '../../../domain/permits/form/field-text-of.ts'
import type { FormField, FormValue } from '../../../domain/permits/form/form-schema.ts'
import type { Language } from '../../../domain/permits/form/form-words.ts'
import { useText } from '../../i18n/text-context.tsx'
import styles from './permit-form.module.css'

/** A question with its answer, to be read. */
export const FormAnswer = (props: {
  field: FormField
  value: FormValue | undefined
  lang: Language
  reveal: boolean
}) => {
  const t = useText()
  const { field, value, lang, reveal } = props
  const isTable = field.type === 'array' && Array.isArray(value) && value.length > 0
  const text = fieldTextOf(field, value, lang, { reveal })
  return (
    <div className={isTable || field['x-long'] ? styles.wide : undefined}>
      <dt>{lang === 'en' ? field['x-titleEn'] : field.title}</dt>
      <dd>
        {isTable ? (
          <Rows field={field} value={value} lang={lang} />
        ) : (
          text || <span className={styles.none}>{t('permitForm.none')}</span>
        )}
      </dd>
    </div>
  )
}

const Rows = ({ field, value, lang }: { field: FormField; value: FormValue; lang: Language }) => {
  const { columns, rows } = tableOf(field, value, lang)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have nothing else that tells them apart
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={columns[column]?.id}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
