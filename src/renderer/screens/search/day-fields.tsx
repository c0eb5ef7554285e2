import { useState } from 'react'
import type { SearchFilters } from '../../../protocol/desktop/list-calls.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { DateField, isDay } from '../admin/date-field.tsx'
import styles from './search.module.css'

interface DayFieldsProps {
  filters: SearchFilters
  today: string
  onChange: (change: Partial<SearchFilters>) => void
  onDone: () => void
}

/** A year with one press, or from a day until a day. */
export const DayFields = ({ filters, today, onChange, onDone }: DayFieldsProps) => {
  const t = useText()
  const [from, setFrom] = useState(filters.from ?? '')
  const [until, setUntil] = useState(filters.until ?? '')
  const thisYear = Number(today.slice(0, 4))
  const take = (change: Partial<SearchFilters>) => {
    onChange({ from: undefined, until: undefined, year: undefined, ...change })
    onDone()
  }
  return (
    <div className={styles.days}>
      <div className={styles.years}>
        {[thisYear, thisYear - 1, thisYear - 2].map((year) => (
          <Button key={year} onPress={() => take({ year })}>
            {year}
          </Button>
        ))}
      </div>
      <DateField label={t('search.fromDay')} value={from} onChange={setFrom} isOptional tooEarly={false} />
      <DateField label={t('search.untilDay')} value={until} onChange={setUntil} isOptional tooEarly={false} />
      <Button
        variant="primary"
        isDisabled={!isDay(from) && !isDay(until)}
        onPress={() => take({ from: isDay(from) ? from : undefined, until: isDay(until) ? until : undefined })}
      >
        {t('search.takeDays')}
      </Button>
    </div>
  )
}
