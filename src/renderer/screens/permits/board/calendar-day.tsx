import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import styles from './case-calendar.module.css'

export interface CalendarDayProps {
  cell: DesktopOutput<'permits.calendar'>['days'][number]
  isToday: boolean
  isChosen: boolean
  onChoose: () => void
}

/** A day with what is due on it, and why nobody works where nobody does. One day of the month can be reached by Tab. */
export const CalendarDay = ({ cell, isToday, isChosen, onChoose }: CalendarDayProps) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const { day, isWorkingDay, holiday, marks } = cell
  const why = holiday && (language === 'id' ? holiday.name : holiday.nameEn)
  return (
    <td className={isWorkingDay ? undefined : styles.off}>
      <button
        type="button"
        data-day={day}
        tabIndex={isChosen ? 0 : -1}
        aria-pressed={isChosen}
        aria-current={isToday ? 'date' : undefined}
        className={styles.day}
        onClick={onChoose}
      >
        <span className={styles.number}>
          {Number(day.slice(8))}
          {!isWorkingDay && !why && <span className="only-for-screen-readers"> {t('calendar.off')}</span>}
        </span>
        {why && (
          <span className={styles.holiday} title={why}>
            {why}
          </span>
        )}
        {marks.map(({ mark, cases }) => (
          <span key={mark} className={`${styles.mark} ${styles[mark]}`}>
            <b>{format.number(cases)}</b> {t(`calendar.mark.${mark}`)}
          </span>
        ))}
      </button>
    </td>
  )
}
