import type { Directory } from '../../../domain/directory.ts'
import { urgencyOn } from '../../../domain/permits/boards/urgency.ts'
import { calendarOf, type WorkingCalendar } from '../../../domain/permits/calendar/working-calendar.ts'
import { workingDaysLeft } from '../../../domain/permits/clock/task-due.ts'
import type { CaseCard, MarkedCard } from '../../../protocol/desktop/permit-board-calls.ts'
import type { MarkedCase } from '../../store/case-days.ts'
import type { CaseRow } from '../../store/case-row.ts'

/** From the store’s row to what a card says today. */
export const toCard = (row: CaseRow, holders: string[], directory: Directory, day: string): CaseCard => {
  const calendar = calendarOf(directory)
  const leftOf = (due: string | null) => (due === null ? null : workingDaysLeft(due, day, calendar))
  const left = row.used === null ? leftOf(row.deadline) : row.service_days - row.used
  const stepLeft = leftOf(row.step_due)
  return {
    id: row.id,
    number: row.number,
    applicant: row.applicant,
    organisation: row.organisation,
    kind: row.kind,
    kindVersion: row.kind_version,
    unit: row.unit,
    state: row.state,
    step: row.step,
    board: row.board,
    round: row.round,
    entered: row.entered,
    decided: row.decided,
    pausedSince: row.paused_since,
    deadline: row.deadline,
    stepDue: row.step_due,
    urgency: urgencyOn({ soonFrom: row.soon_from, lateFrom: row.late_from }, day),
    used: left === null ? null : row.service_days - left,
    left,
    stepLeft,
    serviceDays: row.service_days,
    forecast: forecastOf(row, stepLeft, calendar, day),
    paper:
      row.paper === null ? null : { id: row.paper, state: row.paper_state as NonNullable<CaseCard['paper']>['state'] },
    holders,
    permitNumber: row.permit_number,
    permitState: row.permit_state,
    validUntil: row.valid_until,
    reportDue: row.report_due,
  }
}

/** As the clock forecasts it: a step that has overrun is thought to need one day more, whenever one asks. */
const forecastOf = (row: CaseRow, stepLeft: number | null, calendar: WorkingCalendar, day: string): string | null => {
  if (row.decided !== null) return row.decided
  if (stepLeft === null) return null
  const ahead = (stepLeft < 0 ? 1 : stepLeft) + row.later_days
  return calendar.workingDayAfter(day, ahead === 0 && !calendar.isWorkingDay(day) ? 1 : ahead)
}

export const toMarked = (row: MarkedCase, holders: string[], directory: Directory, day: string): MarkedCard => ({
  ...toCard(row, holders, directory, day),
  mark: row.mark,
  markDay: row.mark_day,
  markUnit: row.mark_unit,
})
