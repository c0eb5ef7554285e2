import type { KindField } from '../../../domain/kinds/letter-kind.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Select } from '../../parts/select.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { columnsFrom, columnsAsText, freeId } from './kind-field-words.ts'
import styles from './admin.module.css'

const types = ['text', 'long', 'date', 'time', 'number', 'table', 'people'] as const

/** The blanks of a kind, each with its name in both languages, its sort, and the columns of a table. */
export const KindFieldsEditor = (props: { value: KindField[]; onChange: (fields: KindField[]) => void }) => {
  const t = useText()
  const { value, onChange } = props
  const put = (at: number, change: Partial<KindField>) => {
    const field = value[at]
    if (field) onChange(value.with(at, { ...field, ...change }))
  }
  const move = (at: number, step: -1 | 1) => {
    const field = value[at]
    if (field) onChange(value.toSpliced(at, 1).toSpliced(at + step, 0, field))
  }
  const add = () =>
    onChange([
      ...value,
      {
        id: freeId(
          t('kinds.newField'),
          value.map((field) => field.id),
        ),
        label: t('kinds.newField'),
        labelEn: t('kinds.newField'),
        type: 'text',
        required: true,
        help: '',
      },
    ])
  return (
    <fieldset className={styles.section} aria-label={t('kinds.fields')}>
      <h3 className={styles.subtitle}>{t('kinds.fields')}</h3>
      {value.map((field, at) => (
        <div key={field.id} className={styles.fieldRow}>
          <div className={styles.triple}>
            <TextField
              label={t('kinds.fieldLabel', { id: field.id })}
              value={field.label}
              onChange={(label) => put(at, { label })}
              maxLength={200}
            />
            <TextField
              label={t('kinds.fieldLabelEn')}
              value={field.labelEn}
              onChange={(labelEn) => put(at, { labelEn })}
              maxLength={200}
            />
            <Select
              label={t('kinds.fieldType')}
              value={field.type}
              onChange={(type) => put(at, { type, ...(type !== 'table' && { columns: undefined }) })}
              options={types.map((type) => ({ value: type, label: t(`kinds.fieldType.${type}`) }))}
            />
            {field.type === 'table' && (
              <TextField
                label={t('kinds.columns')}
                description={t('kinds.columnsHelp')}
                defaultValue={columnsAsText(field)}
                onChange={(text) => put(at, { columns: columnsFrom(text, field.columns ?? []) })}
              />
            )}
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={field.required}
                onChange={(event) => put(at, { required: event.target.checked })}
              />
              {t('kinds.fieldRequired')}
            </label>
          </div>
          <IconButton
            icon="up"
            label={t('draft.reviewerUp', { name: field.label })}
            isDisabled={at === 0}
            onPress={() => move(at, -1)}
          />
          <IconButton
            icon="down"
            label={t('draft.reviewerDown', { name: field.label })}
            isDisabled={at === value.length - 1}
            onPress={() => move(at, 1)}
          />
          <IconButton
            icon="close"
            label={t('draft.remove', { name: field.label })}
            onPress={() => onChange(value.toSpliced(at, 1))}
          />
        </div>
      ))}
      <div>
        <Button icon={<Icon name="plus" size={16} />} isDisabled={value.length >= 40} onPress={add}>
          {t('kinds.addField')}
        </Button>
      </div>
    </fieldset>
  )
}
