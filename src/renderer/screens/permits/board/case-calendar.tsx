import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { daysAfter } from '../../../../domain/working-days.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import type { PermitPlace } from '../../../navigation/permit-places.ts'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { IconButton } from '../../../parts/icon-button.tsx'
import { CalendarDay } from './calendar-day.tsx'
import { DayList } from './day-list.tsx'
import { useBoardQuery } from './use-board-query.ts'
import styles from './case-calendar.module.css'

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month of what is due: service days, answers of agencies, ends of permits, reports; with the days nobody works. */
export const CaseCalendar = ({ place }: { place: PermitPlace }) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const query = useBoardQuery(place)
  const overview = useOfficeQuery('permits.overview', {})
  const day = query.day ?? overview.data?.day ?? null
  const month = day?.slice(0, 7) ?? '2026-01'
  const calendar = useOfficeQuery('permits.calendar', { month }, { enabled: day !== null, keepPrevious: true })
  const grid = useRef<HTMLTableElement>(null)
  // A day of another month is there only when the office has told of that month: the focus waits for it.
  const awaited = useRef<string | null>(null)
  useLayoutEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${awaited.current}"]`)
    if (!cell) return
    awaited.current = null
    cell.focus()
  })
  if (calendar.error) return <ErrorPanel error={calendar.error} />
  if (day === null || !calendar.data) return null

  const show = (next: string) => query.change({ day: next })
  const move = (next: string) => {
    awaited.current = next
    show(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || !grid.current?.contains(event.target as Node)) return
    event.preventDefault()
    move(daysAfter(day, step))
  }
  const otherMonth = (by: number) => {
    const [year, number] = month.split('-').map(Number) as [number, number]
    return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 10)
  }
  const { days, today } = calendar.data
  const name = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'long', year: 'numeric' })
  const title = name.format(new Date(`${month}-15T04:00:00Z`))
  const before = (new Date(`${month}-01`).getUTCDay() + 6) % 7
  const cells = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(7 * n, 7 * n + 7))
  const weekday = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'short', timeZone: 'UTC' })
  return (
    <div className={styles.page}>
      <div className={styles.month}>
        <header className={styles.head}>
          <h2 className={styles.title} aria-live="polite">
            {title}
          </h2>
          <IconButton icon="left" label={t('calendar.previous')} onPress={() => show(otherMonth(-1))} />
          <IconButton icon="right" label={t('calendar.next')} onPress={() => show(otherMonth(1))} />
          <Button onPress={() => show(today)}>{t('calendar.today')}</Button>
        </header>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its days are buttons; arrows lead from one to the next */}
        <table
          ref={grid}
          className={styles.grid}
          aria-label={t('calendar.grid', { month: title })}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              {Array.from({ length: 7 }, (_, n) => (
                <th key={n} scope="col">
                  {weekday.format(new Date(Date.UTC(2026, 0, 5 + n)))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, n) => (
              <tr key={n}>
                {Array.from({ length: 7 }, (_, at) => week[at] ?? null).map((cell, at) =>
                  cell === null ? (
                    <td key={at}>{'\u00A0'}</td>
                  ) : (
                    <CalendarDay
                      key={cell.day}
                      cell={cell}
                      isToday={cell.day === today}
                      isChosen={cell.day === day}
                      onChoose={() => show(cell.day)}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DayList day={day} title={t('calendar.day', { day: format.date(`${day}T04:00:00Z`) })} />
    </div>
  )
}
