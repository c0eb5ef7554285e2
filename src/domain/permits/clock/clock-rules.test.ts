import { array, assert, integer, property, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'
import { officeDay } from '../../office-day.ts'
import {
  arbitraryCalendar,
  arbitraryDay,
  arbitraryEvents,
  arbitraryRules,
  calendarWithOneMore,
  fromTheStart,
} from '../testing/arbitrary-clock.ts'
import { readClock } from './read-clock.ts'

/** What holds of the clock whatever happens to a case. */
const runs = { numRuns: 1000 }
const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0)

test('it is the same in whatever order the events arrive, and when some arrive twice', () => {
  const shuffled = arbitraryEvents.chain((events) =>
    shuffledSubarray([...events, ...events], { minLength: events.length * 2 }).map((mixed) => ({ events, mixed })),
  )
  assert(
    property(shuffled, arbitraryRules, arbitraryCalendar, arbitraryDay, ({ events, mixed }, rules, calendar, day) => {
      expect(readClock(mixed, rules, calendar, day)).toEqual(readClock(events, rules, calendar, day))
    }),
    runs,
  )
})

test('it never goes back, and never goes faster than the calendar', () => {
  assert(
    property(
      arbitraryEvents,
      arbitraryRules,
      arbitraryCalendar,
      arbitraryDay,
      arbitraryDay,
      (events, rules, calendar, one, other) => {
        const [earlier, later] = [one, other].toSorted() as [string, string]
        const before = readClock(events, rules, calendar, earlier)
        const after = readClock(events, rules, calendar, later)
        const most = calendar.workingDaysBetween(earlier, later)
        expect(after.used).toBeGreaterThanOrEqual(before.used)
        expect(after.used - before.used).toBeLessThanOrEqual(most)
        expect(after.late || !before.late, 'once late, always late').toBe(true)
        for (const { step, used } of before.perStep)
          expect(after.perStep.find((reading) => reading.step === step)!.used).toBeGreaterThanOrEqual(used)
        const inSteps = (reading: typeof before) => sum(reading.perStep.map(({ used }) => used))
        expect(inSteps(after) - inSteps(before)).toBeLessThanOrEqual(most)
      },
    ),
    runs,
  )
})

test('nothing is ever negative but what is left when it is late', () => {
  assert(
    property(arbitraryEvents, arbitraryRules, arbitraryCalendar, arbitraryDay, (events, rules, calendar, day) => {
      const reading = readClock(events, rules, calendar, day)
      const numbers = [
        reading.used,
        reading.ahead,
        ...reading.perStep.map(({ used }) => used),
        ...reading.pauses.map(({ workingDays }) => workingDays),
      ]
      expect(numbers.every((number) => Number.isInteger(number) && number >= 0)).toBe(true)
      expect(reading.left === null || reading.left < 0).toBe(reading.left === null || reading.late)
    }),
    runs,
  )
})

test('what the office used and what the applicant used are together the working days since the start', () => {
  assert(
    property(arbitraryEvents, arbitraryRules, arbitraryCalendar, arbitraryDay, (events, rules, calendar, day) => {
      const reading = readClock([...fromTheStart, ...events], rules, calendar, day)
      const until = reading.stopped ?? day
      const paused = sum(reading.pauses.map(({ workingDays }) => workingDays))
      expect(reading.used + paused).toBe(calendar.workingDaysBetween(reading.started!, until))
      expect(sum(reading.perStep.map(({ used }) => used)), 'and each of the office’s days is a step’s').toBe(
        reading.used,
      )
    }),
    runs,
  )
})

test('split anywhere by a return to the applicant and back on the same day, it costs nothing', () => {
  const cuts = array(integer({ min: 0, max: 120 * 24 * 60 }), { minLength: 1, maxLength: 4 })
  assert(
    property(arbitraryRules, arbitraryCalendar, arbitraryDay, cuts, (rules, calendar, day, minutes) => {
      const whole = readClock(fromTheStart, rules, calendar, day)
      const cut = minutes.flatMap((minute) => {
        const on = officeDay(new Date(Date.parse('2026-01-01T00:00:00Z') + minute * 60_000).toISOString())
        return [
          { at: `${on}T01:00:00Z`, id: 'b', kind: 'paused' as const },
          { at: `${on}T09:00:00Z`, id: 'c', kind: 'resumed' as const },
        ]
      })
      const parts = readClock([...fromTheStart, ...cut], rules, calendar, day)
      expect({ ...parts, pauses: [] }).toMatchObject({ used: whole.used, perStep: whole.perStep, left: whole.left })
      expect(parts.pauses.every(({ workingDays }) => workingDays === 0)).toBe(true)
    }),
    runs,
  )
})

test('the deadline is where it turns late: in time until then, late on the next day that the office works on it', () => {
  assert(
    property(arbitraryEvents, arbitraryRules, arbitraryCalendar, arbitraryDay, (events, rules, calendar, day) => {
      const until = [...fromTheStart, ...events].filter(({ at }) => officeDay(at) <= day)
      const { state, deadline } = readClock(until, rules, calendar, day)
      if (state !== 'running' || deadline === null) return
      expect(readClock(until, rules, calendar, deadline).late).toBe(false)
      const next = calendar.workingDayAfter(deadline < day ? day : deadline, 1)
      expect(readClock(until, rules, calendar, next).late).toBe(true)
    }),
    runs,
  )
})

test('a holiday that is announced later never makes a deadline earlier, and where it makes it later it is named', () => {
  assert(
    property(
      arbitraryEvents,
      arbitraryRules,
      calendarWithOneMore,
      arbitraryDay,
      (events, rules, { before, after }, day) => {
        const was = readClock(events, rules, before, day)
        const is = readClock(events, rules, after, day)
        if (was.deadline !== null) expect(is.deadline! >= was.deadline).toBe(true)
        expect(is.used).toBeLessThanOrEqual(was.used)
        if (is.deadline !== null && is.deadline > was.deadline!)
          expect(is.moved.map(({ announced }) => announced)).toContain('2026-12-31')
      },
    ),
    runs,
  )
})

test('what is forecast is a working day that has not passed', () => {
  assert(
    property(arbitraryEvents, arbitraryRules, arbitraryCalendar, arbitraryDay, (events, rules, calendar, day) => {
      const { forecast, state } = readClock(events, rules, calendar, day)
      if (state === 'paused') expect(forecast).toBeNull()
      if (forecast === null || state === 'stopped') return
      expect(forecast >= day && calendar.isWorkingDay(forecast)).toBe(true)
    }),
    runs,
  )
})
