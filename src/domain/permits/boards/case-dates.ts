import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { ClockCourse, Span } from '../clock/clock-course.ts'
import type { ClockRules } from '../clock/read-clock.ts'

/**
 * On which days a case comes near its end and passes it, as long as it runs on as it does now. A board compares them with today, so that
 * nothing has to be counted anew each morning. All null while it is paused and at the end; `deadline` before the start too.
 */
export interface CaseDates {
  /** Last day on which the whole is in time. */
  deadline: string | null
  /** Last day on which the step is in time. */
  stepDue: string | null
  /** The earlier of the two. */
  due: string | null
  /** The first day on which somebody is warned of either. */
  soonFrom: string | null
  /** The first day on which either is late: the next working day after it was due. */
  lateFrom: string | null
}

const none: CaseDates = { deadline: null, stepDue: null, due: null, soonFrom: null, lateFrom: null }

export const caseDates = (
  course: ClockCourse,
  { serviceDays, steps }: ClockRules,
  beforeDue: number,
  calendar: WorkingCalendar,
): CaseDates => {
  if (course.state === 'paused' || course.state === 'stopped') return none
  const current = course.steps.find(({ step }) => step === course.step)
  const allotted = steps.find(({ id }) => id === course.step)?.days ?? 0
  const turns = (spans: readonly Span[], days: number) => {
    const on = (used: number, isReached: (length: number, left: number) => boolean) =>
      dayWhen(spans, used, isReached, calendar)
    const warned = days - Math.min(beforeDue, Math.max(days - 1, 0))
    return {
      // A file that comes back with nothing left is due that day, as the clock says it.
      due: on(days, (length, left) => length > left),
      soon: on(warned, (length, left) => length >= left),
      late: on(days + 1, (length, left) => length >= left),
    }
  }
  const step = current ? turns(current.spans, allotted) : undefined
  const whole = course.runs.length > 0 ? turns(course.runs, serviceDays) : undefined
  return {
    deadline: whole?.due ?? null,
    stepDue: step?.due ?? null,
    due: earlier(step?.due, whole?.due),
    soonFrom: earlier(step?.soon, whole?.soon),
    lateFrom: earlier(step?.late, whole?.late),
  }
}

/** The day on which so many working days are used. The last span goes on for as long as it takes. */
const dayWhen = (
  spans: readonly Span[],
  used: number,
  isReached: (length: number, left: number) => boolean,
  calendar: WorkingCalendar,
): string | null => {
  let left = used
  for (const [index, { from, until }] of spans.entries()) {
    const goesOn = until === null || index === spans.length - 1
    const length = goesOn ? Infinity : calendar.workingDaysBetween(from, until)
    if (isReached(length, left)) return calendar.workingDayAfter(from, left)
    left -= length
  }
  return null
}

const earlier = (one: string | null | undefined, other: string | null | undefined): string | null =>
  [one, other].filter((day): day is string => Boolean(day)).toSorted()[0] ?? null
