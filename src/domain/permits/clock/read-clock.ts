import type { Holiday } from '../calendar/calendar.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { courseOf, type ClockCourse, type ClockState, type Span } from './clock-course.ts'
import type { ClockEvent } from './clock-event.ts'

/** What a kind of permit promises: working days in all, and its steps in order with theirs. */
export type ClockRules = { serviceDays: number; steps: readonly { id: string; days: number }[] }

export type StepReading = {
  step: string
  /** Working days that the office had it there, all visits together, without the pauses. */
  used: number
  allotted: number
  from: string
  /** The day it was left; null: it is there. */
  until: string | null
}

/** How long, how long yet, and why. Days are office days, spans of them are (from, until], numbers are working days. */
export type ClockReading = {
  state: ClockState
  running: boolean
  started: string | null
  stopped: string | null
  /** Since complete and correct, without the pauses. */
  used: number
  /** The step that it is at, also while it is paused. */
  step: string | null
  perStep: StepReading[]
  pauses: { from: string; until: string | null; reason: string; workingDays: number }[]
  /** Last day on which it is in time; null before the start and while it is paused, for nobody knows then. */
  deadline: string | null
  /** What is left of the service days, negative when late; null before the start. */
  left: number | null
  late: boolean
  /** Working days that the rest of this step and the later ones may take; 0 at the end. */
  ahead: number
  /** The day on which it will be ready if each step takes what it may; null while paused or where no step was entered. */
  forecast: string | null
  /** Holidays announced since the start that made the deadline later. */
  moved: Holiday[]
}

/**
 * The clock of a case at the end of a day: a pure function of what happened until then. It starts when the file is complete and correct, stands
 * still while the file is back with the applicant, and ends with the hand-over or refusal. A step takes the office’s time before the
 * start too: the check for completeness has its days though the service days have not begun.
 *
 * @param events in any order; those of later days are left out
 * @param day office day, `YYYY-MM-DD`
 */
export const readClock = (
  events: readonly ClockEvent[],
  rules: ClockRules,
  calendar: WorkingCalendar,
  day: string,
): ClockReading => {
  const course = courseOf(events, day)
  const lengthOf = ({ from, until }: Span) => calendar.workingDaysBetween(from, until ?? day)
  const total = (spans: Span[]) => spans.reduce((sum, span) => sum + lengthOf(span), 0)

  const used = total(course.runs)
  const perStep = course.steps.map(({ step, from, until, spans }) => ({
    step,
    used: total(spans),
    allotted: rules.steps.find(({ id }) => id === step)?.days ?? 0,
    from,
    until,
  }))
  const deadline = course.held ? null : deadlineOf(course, rules.serviceDays, calendar)
  const ahead = course.stopped === null ? aheadOf(perStep, course.step, rules) : 0
  return {
    state: course.state,
    running: course.state === 'running',
    started: course.started,
    stopped: course.stopped,
    used,
    step: course.step,
    perStep,
    pauses: course.pauses.map((pause) => ({ ...pause, workingDays: lengthOf(pause) })),
    deadline,
    left: course.started === null ? null : rules.serviceDays - used,
    late: used > rules.serviceDays,
    ahead,
    forecast: forecastOf(course, ahead, calendar, day),
    moved: deadline === null ? [] : movedBy(course, deadline, calendar),
  }
}

/**
 * The day on which the runs have used up the service days, the last one going on for as long as it takes. A file that comes back with nothing
 * left is due that day.
 */
const deadlineOf = ({ runs }: ClockCourse, serviceDays: number, calendar: WorkingCalendar): string | null => {
  let left = serviceDays
  for (const [at, { from, until }] of runs.entries()) {
    const goesOn = until === null || at === runs.length - 1
    const length = goesOn ? Infinity : calendar.workingDaysBetween(from, until)
    if (length > left) return calendar.workingDayAfter(from, left)
    left -= length
  }
  return null
}

/** A step that has overrun is thought to need one day more, whenever one asks. */
const aheadOf = (perStep: StepReading[], step: string | null, { steps }: ClockRules): number => {
  const current = perStep.find((reading) => reading.step === step)
  if (!current) return steps.reduce((sum, { days }) => sum + days, 0)
  const rest = current.used > current.allotted ? 1 : current.allotted - current.used
  const at = steps.findIndex(({ id }) => id === step)
  const later = at < 0 ? [] : steps.slice(at + 1)
  return rest + later.reduce((sum, { days }) => sum + days, 0)
}

const forecastOf = (course: ClockCourse, ahead: number, calendar: WorkingCalendar, day: string): string | null => {
  if (course.stopped !== null) return course.stopped
  if (course.held || course.step === null) return null
  // What needs no day more is ready today, unless nobody works today.
  return calendar.workingDayAfter(day, ahead === 0 && !calendar.isWorkingDay(day) ? 1 : ahead)
}

const movedBy = ({ started, runs }: ClockCourse, deadline: string, calendar: WorkingCalendar): Holiday[] =>
  runs
    .flatMap(({ from, until }, at) => {
      // As in the reckoning of the deadline the last run goes on, also when the case has ended before.
      const end = until === null || until > deadline || at === runs.length - 1 ? deadline : until
      return calendar.holidaysBetween(from, end)
    })
    .filter(({ day, announced }) => announced > started! && isWeekday(day))

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())
