import type { Directory, Position } from '../../../domain/directory.ts'
import { calendarOf } from '../../../domain/permits/calendar/working-calendar.ts'
import { permitKindsOf } from '../../../domain/permits/kind/permit-kinds-of.ts'
import { daysAfter } from '../../../domain/working-days.ts'
import type { CaseRow } from '../../store/case-row.ts'
import type { MarkedCase } from '../../store/case-days.ts'
import type { Store } from '../../store/store.ts'

const most = 100
/** A report is spoken of a week before it is due. */
const reportDays = 7

export interface Pressing {
  mine: CaseRow[]
  people: CaseRow[]
  tomorrow: CaseRow[]
  late: CaseRow[]
  agencies: MarkedCase[]
  expiring: MarkedCase[]
  reports: MarkedCase[]
}

/** What presses on a day, for who sits on these seats. */
export const pressingOn = (
  { cases }: Pick<Store, 'cases'>,
  seats: readonly Position[],
  directory: Directory,
  day: string,
): Pressing => {
  const own = seats.map(({ id }) => id)
  const below = reportingTo(own, directory)
  const isLate = ({ late_from }: CaseRow) => late_from !== null && late_from <= day
  const next = calendarOf(directory).workingDayAfter(day, 1)
  const reminded = new Map(permitKindsOf(directory).map(({ id, reminders }) => [id, reminders.beforeExpiry]))
  const furthest = Math.max(0, ...[...reminded.values()].flat())
  const expiring = cases.marked('berakhir', day, daysAfter(day, furthest), most)
  return {
    mine: cases.pressing(own, day, most),
    people: cases
      .pressing(below, day, most * 2)
      .filter(isLate)
      .slice(0, most),
    tomorrow: cases.lateFrom(daysAfter(day, 1), next, most),
    late: cases.lateFrom('0000-01-01', day, most),
    agencies: cases.marked('instansi', '0000-01-01', daysAfter(day, -1), most),
    expiring: expiring.filter(
      (row) => row.mark_day <= daysAfter(day, Math.max(0, ...(reminded.get(row.kind) ?? [30]))),
    ),
    reports: cases.marked('laporan', '0000-01-01', daysAfter(day, reportDays), most),
  }
}

/** All positions below these, however far. */
export const reportingTo = (own: readonly string[], { positions }: Directory): string[] => {
  const found = new Set(own)
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const { id, reportsTo } of positions) if (reportsTo !== null && found.has(reportsTo)) found.add(id)
  }
  return [...found].filter((id) => !own.includes(id))
}
