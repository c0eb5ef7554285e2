import { officeDay } from '../../office-day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'

/**
 * Last day on which an assignment of so many working days is in time.
 *
 * @param at server’s time of the assignment
 */
export const taskDue = (at: string, days: number, calendar: WorkingCalendar): string =>
  calendar.workingDayAfter(officeDay(at), days)

/** Working days until a due day, negative after it. */
export const workingDaysLeft = (due: string, day: string, calendar: WorkingCalendar): number =>
  day <= due ? calendar.workingDaysBetween(day, due) : -calendar.workingDaysBetween(due, day)
