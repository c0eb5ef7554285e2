import { daysOfStep } from '../../../../../domain/permits/kind/check-steps.ts'
import { useText } from '../../../../i18n/text-context.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { LinesField } from '../lines-field.tsx'
import { NumberField } from '../number-field.tsx'
import type { SectionProps } from './section.ts'
import adminStyles from '../../admin.module.css'

/** How long it takes, what it costs, how long it holds, under which conditions. */
export const TimesSection = ({ kind, set }: SectionProps) => {
  const t = useText()
  const { fee, validity, serviceDays, conditions } = kind
  const sum = kind.steps.map(daysOfStep).reduce((a, b) => a + b, 0)
  return (
    <div className={adminStyles.form}>
      <div className={adminStyles.pair}>
        <NumberField
          label={t('permitKinds.serviceDays')}
          description={t('permitKinds.stepsSum', { n: sum })}
          value={serviceDays}
          onChange={(days) => days !== null && set({ serviceDays: days })}
        />
        <NumberField
          label={t('permitKinds.months')}
          description={t('permitKinds.monthsHelp')}
          value={validity.months}
          mayBeEmpty
          onChange={(months) => set({ validity: { months } })}
        />
        <NumberField
          label={t('permitKinds.fee')}
          value={fee.amount}
          onChange={(amount) => amount !== null && set({ fee: { ...fee, amount } })}
        />
        <TextField
          label={t('permitKinds.feeNote')}
          value={fee.note}
          onChange={(note) => set({ fee: { ...fee, note } })}
          maxLength={300}
        />
      </div>
      <LinesField
        label={t('permitKinds.conditions')}
        description={t('permitKinds.conditionsHelp')}
        rows={10}
        value={conditions}
        onChange={(lines) => set({ conditions: lines })}
      />
    </div>
  )
}
