import { useId } from 'react'
import { tableOf } from '../../../domain/permits/form/field-text-of.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../button.tsx'
import fieldStyles from '../field.module.css'
import { Icon } from '../icon.tsx'
import { IconButton } from '../icon-button.tsx'
import type { FormFieldProps } from './form-field.tsx'
import styles from './permit-form.module.css'

/** A table that is filled in row by row; there is always an empty one to begin with. */
export const FormTable = (props: FormFieldProps & { label: string; help: string | undefined }) => {
  const t = useText()
  const { field, value, onChange, errors, lang, label, help } = props
  const id = useId()
  const rows = Array.isArray(value) && value.length > 0 ? value : [{}]
  const { columns } = tableOf(field, rows, lang)
  const required = field.items?.required ?? []
  const most = field.maxItems ?? 200
  const put = (at: number, column: string, text: string) => onChange(rows.with(at, { ...rows[at], [column]: text }))
  return (
    <fieldset className={styles.rows} aria-describedby={`${id}-help ${id}-error`}>
      <legend className={fieldStyles.label}>{label}</legend>
      {help !== undefined && help !== '' && (
        <span id={`${id}-help`} className={fieldStyles.description}>
          {help}
        </span>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {required.includes(column.id) ? column.title : t('permitForm.optional', { label: column.title })}
              </th>
            ))}
            <th scope="col">
              <span className="only-for-screen-readers">{t('permitForm.rowTools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have nothing else that tells them apart
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.id}>
                  <input
                    className={fieldStyles.input}
                    aria-label={t('permitForm.cell', { column: column.title, n: at + 1 })}
                    value={row[column.id] ?? ''}
                    maxLength={field.items?.properties[column.id]?.maxLength}
                    onChange={(event) => put(at, column.id, event.target.value)}
                  />
                </td>
              ))}
              <td className={styles.rowTools}>
                <IconButton
                  icon="close"
                  label={t('permitForm.removeRow', { n: at + 1 })}
                  isDisabled={rows.length === 1}
                  onPress={() => onChange(rows.toSpliced(at, 1))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          icon={<Icon name="plus" size={16} />}
          isDisabled={rows.length >= most}
          onPress={() => onChange([...rows, {}])}
        >
          {t('permitForm.addRow')}
        </Button>
      </div>
      {errors.length > 0 && (
        <ul id={`${id}-error`} className={fieldStyles.error}>
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
