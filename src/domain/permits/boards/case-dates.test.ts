import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf } from '../calendar/working-calendar.ts'
import { courseOf } from '../clock/clock-course.ts'
import { escalationsOf } from '../clock/escalations.ts'
import { readClock } from '../clock/read-clock.ts'
import { arbitraryCalendar, arbitraryDay, arbitraryEvents, arbitraryRules } from '../testing/arbitrary-clock.ts'
import { told } from '../testing/told-events.ts'
import { caseDates } from './case-dates.ts'
import { urgencyOn } from './urgency.ts'

test('the days that a board compares with say each day what the clock says', () => {
  assert(
    property(
      arbitraryEvents,
      arbitraryRules,
      arbitraryCalendar,
      arbitraryDay,
      integer({ min: 0, max: 5 }),
      (events, rules, calendar, day, beforeDue) => {
        // What comes later than the day has not been heard of.
        const heard = events.filter(({ at }) => at <= `${day}T15:59:59Z`)
        const reading = readClock(heard, rules, calendar, day)
        const dates = caseDates(courseOf(heard, day), rules, beforeDue, calendar)
        if (reading.state === 'stopped') return
        expect(dates.deadline).toBe(reading.deadline)
        // Before anything was said there is nothing to be late with.
        if (reading.state === 'before' && reading.step === null) return
        const levels = escalationsOf(reading, { beforeDue }).map(({ level }) => level)
        const running = levels.includes('late') ? 'terlambat' : levels.includes('soon') ? 'mendekati' : 'tenang'
        expect(urgencyOn(dates, day)).toBe(reading.state === 'paused' ? 'berhenti' : running)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a step that is due on Friday is not late over the weekend, nor on Galungan', () => {
  const rules = { serviceDays: 5, steps: [{ id: 'telaah', days: 2 }] }
  const events = told('2026-11-11 started; 2026-11-11 step telaah')
  const dates = caseDates(courseOf(events, '2026-11-11'), rules, 1, calendarOf({}))
  expect(dates).toMatchObject({ stepDue: '2026-11-13', due: '2026-11-13', soonFrom: '2026-11-12' })
  expect(urgencyOn(dates, '2026-11-15')).toBe('mendekati')
  expect(urgencyOn(dates, '2026-11-16')).toBe('terlambat')
})
