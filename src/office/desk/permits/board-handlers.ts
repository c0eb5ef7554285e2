import { positionsOf } from '../../../domain/directory.ts'
import { calendarOf } from '../../../domain/permits/calendar/working-calendar.ts'
import { daysAfter } from '../../../domain/working-days.ts'
import {
  caseMarks,
  mostCounted,
  type CaseCard,
  type CaseFilters,
  type MarkedCard,
  type permitBoardCalls,
} from '../../../protocol/desktop/permit-board-calls.ts'
import type { CaseFilters as StoredFilters } from '../../store/case-boards.ts'
import { mostFound } from '../../store/case-boards.ts'
import type { MarkedCase } from '../../store/case-days.ts'
import type { CaseRow } from '../../store/case-row.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../handlers.ts'
import { toCard, toMarked } from './case-card.ts'
import { dashboardOf } from './dashboard.ts'
import { pressingOn, reportingTo } from './pressing.ts'

/** Enough for a day’s list. */
const mostOfDay = 200

type BoardDesk = Pick<Desk, 'store' | 'book'>

/** Boards, lists, calendar and counts of permit cases. */
export const boardHandlers = ({ store, book }: BoardDesk): Handlers<keyof typeof permitBoardCalls> => {
  const { cases } = store
  const cards = (rows: readonly CaseRow[]): CaseCard[] => {
    const [directory, day] = [book.directory(), book.today()]
    return rows.map((row) => toCard(row, row.board === null ? [] : cases.holdersOf(row.key), directory, day))
  }
  const marked = (rows: readonly MarkedCase[]): MarkedCard[] => {
    const [directory, day] = [book.directory(), book.today()]
    return rows.map((row) => toMarked(row, cases.holdersOf(row.key), directory, day))
  }
  const seats = () => positionsOf(book.directory(), book.personId, book.today())
  const asked = (filters: CaseFilters): StoredFilters => storedFilters(filters, book)

  return {
    'permits.overview': () => {
      const day = book.today()
      const own = seats().map(({ id }) => id)
      return { day, ...cases.known(), ...cases.pressingCounts(own, reportingTo(own, book.directory()), day) }
    },
    'permits.board': ({ by, filters, cards: shown }) => ({
      columns: cases.columns(by, asked(filters)).map((column) => ({
        ...column,
        cards: column.count === 0 ? [] : cards(cases.cards(by, column.column, asked(filters), shown, 0)),
      })),
    }),
    'permits.cards': ({ by, column, filters, offset, limit }) => ({
      cards: cards(cases.cards(by, column, asked(filters), limit, offset)),
    }),
    'permits.list': ({ filters, sort, offset, limit }) => ({
      cards: cards(cases.list(asked(filters), sort, limit, offset)),
    }),
    'permits.count': ({ filters }) => {
      const found = cases.total(asked(filters), mostCounted + 1)
      const most = filters.text?.trim() ? mostFound - 1 : mostCounted
      return { cases: Math.min(found, mostCounted), more: found > most }
    },
    'permits.calendar': ({ month }) => {
      const calendar = calendarOf(book.directory())
      const days = daysOf(month)
      const found = Map.groupBy(cases.marks(days[0]!, days.at(-1)!), ({ day }) => day)
      return {
        today: book.today(),
        days: days.map((day) => {
          const holiday = calendar.holidayOn(day)
          return {
            day,
            isWorkingDay: calendar.isWorkingDay(day),
            holiday: holiday ? { name: holiday.name, nameEn: holiday.nameEn } : null,
            marks: (found.get(day) ?? []).map(({ mark, cases: n }) => ({ mark, cases: n })),
          }
        }),
      }
    },
    'permits.day': ({ day }) => ({
      marked: marked(caseMarks.flatMap((mark) => cases.marked(mark, day, day, mostOfDay))),
    }),
    'permits.dashboard': (part) => dashboardOf(store, part, book.today()),
    'permits.pressing': () => {
      const day = book.today()
      const found = pressingOn(store, seats(), book.directory(), day)
      return {
        day,
        mine: cards(found.mine),
        people: cards(found.people),
        tomorrow: cards(found.tomorrow),
        late: cards(found.late),
        agencies: marked(found.agencies),
        expiring: marked(found.expiring),
        reports: marked(found.reports),
      }
    },
  }
}

/** “Mine” is with whatever positions the person holds today. */
export const storedFilters = (
  { holder, mine, ...others }: CaseFilters,
  book: Pick<Desk['book'], 'directory' | 'personId' | 'today'>,
): StoredFilters => {
  const day = book.today()
  const own = mine ? positionsOf(book.directory(), book.personId, day).map(({ id }) => id) : []
  const holders = [...own, ...(holder === undefined ? [] : [holder])]
  return { day, ...others, ...(holders.length > 0 && { holders }) }
}

const daysOf = (month: string): string[] => {
  const first = `${month}-01`
  const days = Array.from({ length: 31 }, (_, n) => daysAfter(first, n))
  return days.filter((day) => day.startsWith(month))
}
