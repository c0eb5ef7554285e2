import { useState } from 'react'
import { calendarOf, type WorkingCalendar } from '../../../domain/permits/calendar/working-calendar.ts'
import { daysAfter } from '../../../domain/working-days.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { useSession } from '../../session/session-context.tsx'
import { DateField } from '../admin/date-field.tsx'
import styles from './disposition.module.css'

interface DueFieldProps {
  today: string
  value: string
  onChange: (day: string) => void
  tooEarly: boolean
}

const quick: [MessageKey, (today: string, calendar: WorkingCalendar) => string][] = [
  ['disposition.due.today', (today) => today],
  ['disposition.due.tomorrow', (today) => daysAfter(today, 1)],
  ['disposition.due.threeDays', (today, calendar) => calendar.workingDayAfter(today, 3)],
  ['disposition.due.week', (today) => daysAfter(today, 7)],
]

/** Until when: typed with the day first, or one of four usual answers. */
export const DueField = ({ today, value, onChange, tooEarly }: DueFieldProps) => {
  const t = useText()
  const calendar = calendarOf(useSession().directory)
  const [round, setRound] = useState(0)
  return (
    <div className={styles.stack}>
      <DateField
        key={round}
        label={t('disposition.due')}
        value={value}
        onChange={onChange}
        description={t('disposition.dueHint')}
        isOptional
        tooEarly={tooEarly}
      />
      <fieldset aria-label={t('disposition.due.quick')} className={styles.quick}>
        {quick.map(([word, dayOf]) => {
          const day = dayOf(today, calendar)
          return (
            <Button
              key={word}
              aria-pressed={value === day}
              onPress={() => {
                onChange(day)
                setRound(round + 1)
              }}
            >
              {t(word)}
            </Button>
          )
        })}
      </fieldset>
    </div>
  )
}
