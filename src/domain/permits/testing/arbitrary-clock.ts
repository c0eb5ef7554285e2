import { array, constantFrom, integer, record, type Arbitrary } from 'fast-check'
import { daysAfter } from '../../working-days.ts'
import type { Holiday } from '../calendar/calendar.ts'
import { workingCalendar, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { clockEventKinds, type ClockEvent } from '../clock/clock-event.ts'
import type { ClockRules } from '../clock/read-clock.ts'

const minuteMs = 60_000
const begin = Date.parse('2026-01-01T00:00:00Z')
const span = 120

export const arbitraryDay: Arbitrary<string> = integer({ min: 0, max: span + 30 }).map((n) =>
  daysAfter('2026-01-01', n),
)

export const arbitraryRules: Arbitrary<ClockRules> = record({
  serviceDays: integer({ min: 1, max: 20 }),
  steps: array(integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }).map((days) =>
    days.map((each, at) => ({ id: `langkah${at}`, days: each })),
  ),
})

/** Whatever may be said of a case in four months, sensible or not; several things on one day and in one minute are usual. */
export const arbitraryEvents: Arbitrary<ClockEvent[]> = array(
  record({
    minutes: integer({ min: 0, max: span * 48 }).map((half) => half * 30),
    kind: constantFrom(...clockEventKinds),
    step: constantFrom('langkah0', 'langkah1', 'langkah2'),
  }),
  { maxLength: 14 },
).map((all) =>
  all.map(({ minutes, kind, step }, index) => ({
    at: new Date(begin + minutes * minuteMs).toISOString(),
    id: String(index).padStart(4, '0'),
    kind,
    ...(kind === 'step' ? { step } : {}),
  })),
)

/** The first two things that are said of every case that ran from the beginning. */
export const fromTheStart: ClockEvent[] = [
  { at: '2025-12-31T00:00:00Z', id: 'a', kind: 'started' },
  { at: '2025-12-31T00:00:00Z', id: 'a', kind: 'step', step: 'langkah0' },
]

export const arbitraryHoliday: Arbitrary<Holiday> = arbitraryDay.map((day) => ({
  day,
  name: 'Libur',
  nameEn: 'Off',
  type: 'daerah',
  announced: '2026-02-01',
}))
const holidays = array(arbitraryHoliday, { maxLength: 25 })
export const arbitraryCalendar: Arbitrary<WorkingCalendar> = holidays.map(workingCalendar)
/** A calendar, and the same with a day more that was announced after everything that happened. */
export const calendarWithOneMore: Arbitrary<{ before: WorkingCalendar; after: WorkingCalendar }> = record({
  known: holidays,
  late: arbitraryHoliday,
}).map(({ known, late }) => ({
  before: workingCalendar(known),
  after: workingCalendar([{ ...late, announced: '2026-12-31' }, ...known]),
}))
