import { mondayOf } from '../../../domain/office-hours.ts'
import { daysAfter } from '../../../domain/working-days.ts'
import { caseCountNames, type CaseCounts, type Dashboard } from '../../../protocol/desktop/permit-board-calls.ts'
import type { Store } from '../../store/store.ts'

const weeksShown = 26

export interface DashboardPart {
  from: string
  until: string
  kind?: string | undefined
  unit?: string | undefined
}

/** The counts of a span of months, from tables of counts alone. */
export const dashboardOf = ({ cases }: Pick<Store, 'cases'>, part: DashboardPart, today: string): Dashboard => {
  const tallied = cases.tallied(part)
  const summed = (rows: typeof tallied): CaseCounts =>
    Object.fromEntries(
      caseCountNames.map((name) => [
        name,
        rows.filter(({ what }) => what === name).reduce((sum, row) => sum + row.cases, 0),
      ]),
    ) as CaseCounts
  const times = Map.groupBy(cases.workingDays(part), ({ kind, step }) => `${kind} ${step}`)
  return {
    counts: summed(tallied),
    months: monthsBetween(part.from, part.until).map((month) => ({
      month,
      ...summed(tallied.filter(({ period }) => period === month)),
    })),
    kinds: [...Map.groupBy(tallied, ({ kind }) => kind)].map(([kind, rows]) => ({ kind, ...summed(rows) })),
    times: [...times.values()].map((rows) => ({
      kind: rows[0]!.kind,
      step: rows[0]!.step,
      cases: rows.reduce((sum, row) => sum + row.cases, 0),
      median: rank(rows, 0.5),
      p90: rank(rows, 0.9),
    })),
    weeks: backlog(cases, part, today),
  }
}

/** Nearest rank in a histogram whose values stand in their order. */
export const rank = (rows: readonly { days: number; cases: number }[], share: number): number => {
  const all = rows.reduce((sum, { cases }) => sum + cases, 0)
  let left = Math.max(1, Math.ceil(all * share))
  for (const { days, cases } of rows) {
    left -= cases
    if (left <= 0) return days
  }
  return rows.at(-1)?.days ?? 0
}

const monthsBetween = (from: string, until: string): string[] => {
  const months: string[] = []
  for (let month = from; month <= until && months.length < 120;) {
    months.push(month)
    const [year, number] = month.split('-').map(Number) as [number, number]
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  }
  return months
}

/** What lay open at the end of each week. */
const backlog = (cases: Store['cases'], part: DashboardPart, today: string): Dashboard['weeks'] => {
  const [year, month] = part.until.split('-').map(Number) as [number, number]
  const end = [today, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)].toSorted()[0]!
  const last = mondayOf(`${end}T04:00:00Z`)
  const mondays = Array.from({ length: weeksShown }, (_, n) => daysAfter(last, -7 * (weeksShown - 1 - n)))
  const { before, weeks } = cases.weeks(mondays[0]!, part)
  const byWeek = new Map(weeks.map((week) => [week.week, week]))
  let open = before
  return mondays.map((monday) => {
    const { opened, closed } = byWeek.get(monday) ?? { opened: 0, closed: 0 }
    open += opened - closed
    return { monday, opened, closed, open }
  })
}
