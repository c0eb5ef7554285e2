import { kindsOf } from '../../../domain/kinds/kinds-of.ts'
import { securityLevels, urgencyLevels } from '../../../domain/letter.ts'
import type { IntakeFields } from '../../../protocol/desktop/intake-calls.ts'
import { ClassificationBox } from '../../classification/classification-box.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSession } from '../../session/session-context.tsx'
import { DateField, isDay } from '../admin/date-field.tsx'
import styles from './intake.module.css'

interface RecordFieldsProps {
  fields: IntakeFields
  onChange: (fields: Partial<IntakeFields>) => void
  isGuess: (name: keyof IntakeFields) => boolean
  tooEarly: boolean
}

const ways = ['surel', 'pos', 'kurir', 'langsung', 'lainnya'] as const

/** What an office writes down of a letter from outside. A guess says that it is one until somebody writes in it. */
export const RecordFields = ({ fields, onChange, isGuess, tooEarly }: RecordFieldsProps) => {
  const t = useText()
  const { directory } = useSession()
  const note = (name: keyof IntakeFields) => (isGuess(name) ? t('intake.guess') : undefined)
  const told = (name: keyof IntakeFields) => {
    const words = note(name)
    return words === undefined ? {} : { description: <span className={styles.guess}>{words}</span> }
  }
  const missing = (name: 'sender' | 'subject') =>
    tooEarly && fields[name].trim() === '' ? t('intake.required') : undefined
  const day = (name: 'date' | 'receivedOn') => ({
    // The value of a guess comes later than the field: a new one takes its place.
    key: `${name}${isGuess(name) ? (fields[name] ?? '') : ''}`,
    value: fields[name] ?? '',
    onChange: (value: string) => {
      if (value === '' && name === 'date') onChange({ date: null })
      else if (isDay(value)) onChange({ [name]: value })
    },
    tooEarly,
  })
  const { key: dateKey, ...date } = day('date')
  const { key: receivedKey, ...received } = day('receivedOn')
  return (
    <>
      <TextField
        label={t('intake.sender')}
        value={fields.sender}
        onChange={(sender) => onChange({ sender })}
        maxLength={300}
        error={missing('sender')}
        {...told('sender')}
      />
      <TextArea
        label={t('field.hal')}
        rows={2}
        value={fields.subject}
        onChange={(subject) => onChange({ subject })}
        maxLength={1000}
        error={missing('subject')}
        {...told('subject')}
      />
      <div className={styles.two}>
        <TextField
          label={t('reading.number')}
          value={fields.number}
          onChange={(number) => onChange({ number })}
          maxLength={200}
          {...told('number')}
        />
        <DateField
          key={dateKey}
          label={isGuess('date') ? `${t('reading.date')} (${t('intake.guess')})` : t('reading.date')}
          isOptional
          {...date}
        />
        <TextField
          label={t('intake.place')}
          value={fields.place}
          onChange={(place) => onChange({ place })}
          maxLength={200}
          {...told('place')}
        />
        <DateField key={receivedKey} label={t('intake.receivedOn')} {...received} />
        <Select
          label={t('intake.way')}
          value={fields.way}
          onChange={(way) => onChange({ way })}
          options={ways.map((value) => ({ value, label: t(`way.${value}`) }))}
        />
        <Select
          label={t('field.jenis')}
          value={fields.kind}
          onChange={(kind) => onChange({ kind })}
          options={kindsOf(directory).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={t('reading.security')}
          value={fields.security}
          onChange={(security) => onChange({ security })}
          options={securityLevels.map((value) => ({ value, label: t(`security.${value}`) }))}
        />
        <Select
          label={t('reading.urgency')}
          value={fields.urgency}
          onChange={(urgency) => onChange({ urgency })}
          options={urgencyLevels.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        />
      </div>
      <ClassificationBox
        label={t('field.klasifikasi')}
        value={fields.classification}
        onChange={(classification) => onChange({ classification: classification.slice(0, 40) })}
      />
    </>
  )
}
