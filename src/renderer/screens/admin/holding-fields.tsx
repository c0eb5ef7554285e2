import { holdings, type Appointment } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { DateField } from './date-field.tsx'
import styles from './admin.module.css'

/** How a position is held, with the days as they are typed; empty: not said. */
export interface Held {
  holding: Appointment['holding']
  from: string
  until: string
}

export const HoldingFields = (props: { value: Held; onChange: (value: Held) => void; tooEarly: boolean }) => {
  const t = useText()
  const { value, onChange, tooEarly } = props
  return (
    <div className={styles.triple}>
      <Select
        label={t('held.as')}
        value={value.holding}
        onChange={(holding) => onChange({ ...value, holding })}
        options={holdings.map((holding) => ({
          value: holding,
          label: t(`held.${holding}`),
          description: t(`held.about.${holding}`),
        }))}
      />
      <DateField
        label={t('admin.from')}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
        tooEarly={tooEarly}
      />
      <DateField
        label={t('admin.until')}
        value={value.until}
        onChange={(until) => onChange({ ...value, until })}
        description={t('admin.untilOpen')}
        isOptional
        tooEarly={tooEarly}
      />
    </div>
  )
}
