import { expect, it, test } from 'vitest'
import { calendarOf } from '../calendar/working-calendar.ts'
import { told } from '../testing/told-events.ts'
import { escalationsOf } from './escalations.ts'
import { readClock } from './read-clock.ts'
import { taskDue, workingDaysLeft } from './task-due.ts'

const calendar = calendarOf({})
const rules = {
  serviceDays: 5,
  steps: [
    { id: 'kelengkapan', days: 1 },
    { id: 'telaah', days: 3 },
    { id: 'naskah', days: 1 },
  ],
}
const on = (events: string, day: string) =>
  escalationsOf(readClock(told(events), rules, calendar, day), { beforeDue: 1 }).map(
    ({ of, step, level, left }) => `${of} ${step} ${level} ${left}`,
  )

it.each<[string, string, string, string[]]>([
  ['nobody on the first day of three', '2026-07-06 started; 2026-07-06 step telaah', '2026-07-06', []],
  ['one working day before', '2026-07-06 started; 2026-07-06 step telaah', '2026-07-08', ['step telaah soon 1']],
  ['on the last day', '2026-07-06 started; 2026-07-06 step telaah', '2026-07-09', ['step telaah soon 0']],
  [
    'late at the step, and soon in all',
    '2026-07-06 started; 2026-07-06 step telaah',
    '2026-07-10',
    ['step telaah late -1', 'whole telaah soon 1'],
  ],
  [
    'late at both',
    '2026-07-06 started; 2026-07-06 step telaah',
    '2026-07-14',
    ['step telaah late -3', 'whole telaah late -1'],
  ],
  ['a step of one day is not hurried on the day it came', '2026-07-06 step kelengkapan', '2026-07-06', []],
  ['but on the next', '2026-07-06 step kelengkapan', '2026-07-07', ['step kelengkapan soon 0']],
  ['before the start too', '2026-07-06 step kelengkapan', '2026-07-08', ['step kelengkapan late -1']],
  ['not over a holiday', '2026-06-15 started; 2026-06-15 step telaah', '2026-06-18', []],
  [
    'nobody while the applicant has it',
    '2026-07-06 started; 2026-07-06 step telaah; 2026-07-20 paused',
    '2026-07-24',
    [],
  ],
  ['nobody after the end', '2026-07-06 started; 2026-07-06 step telaah; 2026-07-20 stopped', '2026-07-24', []],
])('%s', (_, events, day, expected) => {
  expect(on(events, day)).toEqual(expected)
})

test('a technical agency that is asked on the eve of the eve of Galungan has its days after the feast', () => {
  const due = taskDue('2026-11-03T16:30:00Z', 3, calendar)
  expect(due, 'asked half past midnight on Pagerwesi').toBe('2026-11-09')
  expect(taskDue('2026-06-15T02:00:00Z', 2, calendar)).toBe('2026-06-22')
  expect(
    ['2026-11-04', '2026-11-06', '2026-11-09', '2026-11-14', '2026-11-16'].map((day) =>
      workingDaysLeft(due, day, calendar),
    ),
  ).toEqual([3, 1, 0, -4, -5])
})
