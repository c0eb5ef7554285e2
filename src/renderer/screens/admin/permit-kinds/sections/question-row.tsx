import type { FormField } from '../../../../../domain/permits/form/form-schema.ts'
import type { PermitKind } from '../../../../../domain/permits/kind/permit-kind.ts'
import { useLanguage, useText } from '../../../../i18n/text-context.tsx'
import { IconButton } from '../../../../parts/icon-button.tsx'
import { Select } from '../../../../parts/select.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { LinesField } from '../lines-field.tsx'
import { NumberField } from '../number-field.tsx'
import {
  choicesAsLines,
  choicesFrom,
  columnsAsLines,
  columnsFrom,
  questionSorts,
  sortOf,
  withSort,
} from '../question-sorts.ts'
import { WhenField } from '../when-field.tsx'
import adminStyles from '../../admin.module.css'
import styles from '../permit-kinds.module.css'

export interface QuestionRowProps {
  id: string
  kind: PermitKind
  field: FormField
  isRequired: boolean
  isOpen: boolean
  onToggle: () => void
  onChange: (field: FormField) => void
  onRequired: (isRequired: boolean) => void
  onPublic: (isPublic: boolean) => void
  /** Null where it stands in no group. */
  onMove: ((step: -1 | 1) => void) | null
  edge: { isFirst: boolean; isLast: boolean }
  onRemove: () => void
}

/** One question: a line with its words, sort and whether it must be answered; opened, all that is said of it. */
export const QuestionRow = (props: QuestionRowProps) => {
  const t = useText()
  const [language] = useLanguage()
  const { id, field, isRequired, isOpen, onToggle, onMove, edge, onRemove } = props
  const title = (language === 'en' ? field['x-titleEn'] : field.title) || id
  const told = [
    t(`permitKinds.sort.${sortOf(field)}`),
    isRequired ? t('permitKinds.required') : '',
    field['x-when'] ? t('permitKinds.conditional') : '',
  ]
  return (
    <div className={styles.row} data-open={isOpen || undefined}>
      <div className={styles.rowHead}>
        <button type="button" className={styles.rowName} aria-expanded={isOpen} onClick={onToggle}>
          <span>{title}</span>
          <span className={styles.soft}>{told.filter(Boolean).join(' · ')}</span>
        </button>
        {onMove && (
          <>
            <IconButton
              icon="up"
              label={t('draft.reviewerUp', { name: title })}
              isDisabled={edge.isFirst}
              onPress={() => onMove(-1)}
            />
            <IconButton
              icon="down"
              label={t('draft.reviewerDown', { name: title })}
              isDisabled={edge.isLast}
              onPress={() => onMove(1)}
            />
          </>
        )}
        <IconButton icon="close" label={t('draft.remove', { name: title })} onPress={onRemove} />
      </div>
      {isOpen && <Question {...props} />}
    </div>
  )
}

const Question = ({ id, kind, field, isRequired, onChange, onRequired, onPublic }: QuestionRowProps) => {
  const t = useText()
  const sort = sortOf(field)
  const put = (change: Partial<FormField>) => onChange({ ...field, ...change })
  const without = (left: keyof FormField) =>
    onChange(Object.fromEntries(Object.entries(field).filter(([key]) => key !== left)) as FormField)
  const number = (name: 'minimum' | 'maximum' | 'maxLength') => (
    <NumberField
      key={`${sort} ${name}`}
      label={t(`permitKinds.${name}`)}
      value={field[name] ?? null}
      mayBeEmpty
      onChange={(value) => (value === null ? without(name) : put({ [name]: value }))}
    />
  )
  return (
    <div className={styles.rowBody}>
      <div className={adminStyles.pair}>
        <TextField
          label={t('permitKinds.question')}
          value={field.title}
          onChange={(title) => put({ title })}
          maxLength={300}
        />
        <TextField
          label={t('permitKinds.questionEn')}
          value={field['x-titleEn']}
          onChange={(title) => put({ 'x-titleEn': title })}
          maxLength={300}
        />
        <TextField
          label={t('permitKinds.help')}
          value={field.description ?? ''}
          onChange={(text) => (text === '' ? without('description') : put({ description: text }))}
          maxLength={600}
        />
        <TextField
          label={t('permitKinds.helpEn')}
          value={field['x-descriptionEn'] ?? ''}
          onChange={(text) => (text === '' ? without('x-descriptionEn') : put({ 'x-descriptionEn': text }))}
          maxLength={600}
        />
        <Select
          label={t('permitKinds.sort')}
          value={sort}
          onChange={(chosen) => onChange(withSort(field, chosen))}
          options={questionSorts.map((each) => ({ value: each, label: t(`permitKinds.sort.${each}`) }))}
        />
        <WhenField
          label={t('permitKinds.when')}
          form={kind.form}
          own={id}
          value={field['x-when']}
          onChange={(when) => (when ? put({ 'x-when': when }) : without('x-when'))}
        />
        {(sort === 'text' || sort === 'long') && number('maxLength')}
        {(sort === 'number' || sort === 'integer') && (
          <>
            {number('minimum')}
            {number('maximum')}
            <TextField
              label={t('permitKinds.unitOf')}
              value={field['x-unit'] ?? ''}
              onChange={(unit) => (unit === '' ? without('x-unit') : put({ 'x-unit': unit }))}
              maxLength={30}
            />
          </>
        )}
        {sort === 'date' && <DateOrder id={id} kind={kind} field={field} onChange={onChange} />}
      </div>
      {sort === 'choice' && (
        <LinesField
          label={t('permitKinds.choices')}
          description={t('permitKinds.pairsHelp')}
          value={choicesAsLines(field)}
          onChange={(lines) => {
            const oneOf = choicesFrom(lines, field.oneOf ?? [])
            if (oneOf) put({ oneOf })
          }}
        />
      )}
      {sort === 'table' && (
        <LinesField
          label={t('permitKinds.columns')}
          description={t('permitKinds.columnsHelp')}
          value={columnsAsLines(field)}
          onChange={(lines) => put(columnsFrom(lines, field))}
        />
      )}
      <div className={adminStyles.boxes}>
        <label className={adminStyles.check}>
          <input type="checkbox" checked={isRequired} onChange={(event) => onRequired(event.target.checked)} />
          {t('permitKinds.isRequired')}
        </label>
        <label className={adminStyles.check}>
          <input
            type="checkbox"
            checked={field['x-personal'] === true}
            onChange={(event) => (event.target.checked ? put({ 'x-personal': true }) : without('x-personal'))}
          />
          {t('permitKinds.isPersonal')}
        </label>
        <label className={adminStyles.check}>
          <input
            type="checkbox"
            checked={kind.publicFields.includes(id)}
            onChange={(event) => onPublic(event.target.checked)}
          />
          {t('permitKinds.isPublic')}
        </label>
        <span className={styles.soft}>
          {t('permitKinds.variable')} <code>{`{${id}}`}</code>
        </span>
      </div>
    </div>
  )
}

/** A date that must not come before, or after, another one. */
const DateOrder = (props: { id: string; kind: PermitKind; field: FormField; onChange: (field: FormField) => void }) => {
  const t = useText()
  const { id, kind, field, onChange } = props
  const dates = Object.entries(kind.form.properties).filter(([other, one]) => other !== id && one.format === 'date')
  const options = [
    { value: '', label: t('permitKinds.noBound') },
    { value: 'hari_ini', label: t('permitKinds.today') },
    ...dates.map(([other, one]) => ({ value: other, label: one.title })),
  ]
  const bound = (name: 'x-notBefore' | 'x-notAfter') => (
    <Select
      label={t(`permitKinds.${name === 'x-notBefore' ? 'notBefore' : 'notAfter'}`)}
      value={field[name] ?? ''}
      onChange={(chosen) => {
        const { [name]: _, ...rest } = field
        onChange(chosen === '' ? rest : { ...rest, [name]: chosen })
      }}
      options={options}
    />
  )
  return (
    <>
      {bound('x-notBefore')}
      {bound('x-notAfter')}
    </>
  )
}
