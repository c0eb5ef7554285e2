import { daysAfter } from '../../working-days.ts'
import type { CaseLetter } from '../lifecycle/case-step.ts'
import type { PermitKind } from '../kind/permit-kind.ts'

/** A notice that no step causes but a day. */
export interface Reminder {
  kind: 'akan_berakhir' | 'laporan'
  on: string
}

/** Before a report is due, and on the day itself. [guess] */
const daysBeforeReport = [14, 0]

/** The days on which the holder of a permit is to be reminded, known with its issue. Of those that are past on that day none is left. */
export const remindersOf = ({ permit }: CaseLetter, kind: PermitKind, day: string): Reminder[] => {
  const { issued, report } = permit
  const end = issued?.validUntil ?? null
  const expiry = end === null ? [] : kind.reminders.beforeExpiry.map((days) => daysAfter(end, -days))
  const owed = report === null ? [] : daysBeforeReport.map((days) => daysAfter(report.due, -days))
  return [
    ...[...new Set(expiry)].map((on): Reminder => ({ kind: 'akan_berakhir', on })),
    ...owed.map((on): Reminder => ({ kind: 'laporan', on })),
  ].filter(({ on }) => on > day)
}

/** Is there still something to remind of? Not of a permit that is revoked, superseded or over, nor of a report that has come. */
export const isReminderDue = ({ permit }: CaseLetter, kind: Reminder['kind'], day: string): boolean => {
  const { issued, report } = permit
  if (!issued || issued.state === 'dicabut') return false
  if (kind === 'laporan') return report !== null && report.received === null
  return issued.state === 'berlaku' && issued.validUntil !== null && day <= issued.validUntil
}
