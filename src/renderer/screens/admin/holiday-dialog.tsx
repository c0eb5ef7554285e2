import { useState } from 'react'
import { holidaySchema, holidayTypes, type Holiday } from '../../../domain/permits/calendar/calendar.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { DateField, isDay } from './date-field.tsx'
import styles from './admin.module.css'

interface HolidayDialogProps {
  admin: Admin
  year: number
  /** All of the year; the whole list is saved. */
  holidays: Holiday[]
  /** Null: a new one. */
  holiday: Holiday | null
  onClose: () => void
}

/** One day of the list. An English name that is left out is the Indonesian one. */
export const HolidayDialog = ({ admin, year, holidays, holiday, onClose }: HolidayDialogProps) => {
  const t = useText()
  const [typed, setTyped] = useState<Holiday>(
    holiday ?? { day: '', name: '', nameEn: '', type: 'daerah', announced: admin.day },
  )
  const put = (change: Partial<Holiday>) => setTyped({ ...typed, ...change })
  const others = holidays.filter((each) => each !== holiday)
  const read = holidaySchema.safeParse({ ...typed, nameEn: typed.nameEn.trim() || typed.name })
  const isElsewhere = isDay(typed.day) && !typed.day.startsWith(`${year}-`)
  const taken = others.find(({ day }) => day === typed.day)
  const isRight = read.success && !isElsewhere && !taken
  const dayWrong = isElsewhere ? t('holidays.otherYear', { year }) : taken && t('holidays.taken', { name: taken.name })
  return (
    <ChangeDialog
      admin={admin}
      title={t(holiday ? 'holidays.edit' : 'holidays.add')}
      change={isRight ? { kind: 'holidays.set', year, holidays: [...others, read.data] } : null}
      onClose={onClose}
    >
      {(tooEarly) => (
        <>
          <DateField
            label={t('holidays.day')}
            value={typed.day}
            onChange={(day) => put({ day })}
            showsWeekday
            error={dayWrong}
            tooEarly={tooEarly}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
            autoFocus={holiday === null}
          />
          <div className={styles.pair}>
            <TextField
              label={t('holidays.name')}
              value={typed.name}
              onChange={(name) => put({ name })}
              maxLength={120}
              error={tooEarly && typed.name.trim() === '' ? t('holidays.nameMissing') : undefined}
            />
            <TextField
              label={t('holidays.nameEn')}
              description={t('holidays.nameEnHelp')}
              value={typed.nameEn}
              onChange={(nameEn) => put({ nameEn })}
              maxLength={120}
            />
          </div>
          <div className={styles.pair}>
            <Select
              label={t('holidays.type')}
              value={typed.type}
              onChange={(type) => put({ type })}
              options={holidayTypes.map((type) => ({ value: type, label: t(`holidays.type.${type}`) }))}
            />
            <DateField
              label={t('holidays.announced')}
              value={typed.announced}
              onChange={(announced) => put({ announced })}
              tooEarly={tooEarly}
            />
          </div>
          <p className={styles.lead}>{t('holidays.announcedHelp')}</p>
        </>
      )}
    </ChangeDialog>
  )
}
