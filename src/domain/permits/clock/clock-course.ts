import { inOrderUntil, type ClockEvent, type DatedEvent } from './clock-event.ts'

/** Days (from, until]: what begins on a day has used nothing on that day. Null: it goes on. */
export type Span = { from: string; until: string | null }

export type ClockState = 'before' | 'running' | 'paused' | 'stopped'

/** What the events say happened, in spans of days, before anything is counted. */
export type ClockCourse = {
  state: ClockState
  /** It is with the applicant, or was when it stopped. */
  held: boolean
  started: string | null
  stopped: string | null
  /** Since complete and correct, without the pauses. */
  runs: Span[]
  pauses: (Span & { reason: string })[]
  /** Steps in the order in which they were first entered, each with the spans in which the office had it there. */
  steps: { step: string; from: string; until: string | null; spans: Span[] }[]
  /** The one it is at, or was at when it stopped. */
  step: string | null
}

/**
 * The course of a case up to and with a day. A second start, a pause within a pause, a return without a pause, and whatever comes after
 * the end change nothing: two laptops may say the same thing.
 */
export const courseOf = (events: readonly ClockEvent[], day: string): ClockCourse => {
  const course: Omit<ClockCourse, 'state'> = {
    held: false,
    started: null,
    stopped: null,
    runs: [],
    pauses: [],
    steps: [],
    step: null,
  }
  const current = () => course.steps.find(({ step }) => step === course.step)
  const close = (spans: Span[] | undefined, on: string) => {
    const last = spans?.at(-1)
    if (last?.until === null) last.until = on
  }
  /** Time is taken only while the office has the file. */
  const open = (spans: Span[] | undefined, on: string) => {
    if (!course.held) spans?.push({ from: on, until: null })
  }
  const leaveStep = (on: string) => {
    const left = current()
    close(left?.spans, on)
    if (left) left.until = on
  }

  const taken: Record<ClockEvent['kind'], (event: DatedEvent) => void> = {
    started: ({ day: on }) => {
      if (course.started !== null) return
      course.started = on
      open(course.runs, on)
    },
    paused: ({ day: on, reason = '' }) => {
      if (course.held) return
      close(course.runs, on)
      close(current()?.spans, on)
      course.held = true
      course.pauses.push({ from: on, until: null, reason })
    },
    resumed: ({ day: on }) => {
      if (!course.held) return
      close(course.pauses, on)
      course.held = false
      if (course.started !== null) open(course.runs, on)
      open(current()?.spans, on)
    },
    step: ({ day: on, step }) => {
      if (step === undefined) return
      leaveStep(on)
      course.step = step
      const again = current()
      if (again) again.until = null
      else course.steps.push({ step, from: on, until: null, spans: [] })
      open(current()?.spans, on)
    },
    stopped: ({ day: on }) => {
      close(course.runs, on)
      close(course.pauses, on)
      leaveStep(on)
      course.stopped = on
    },
  }
  for (const event of inOrderUntil(events, day)) if (course.stopped === null) taken[event.kind](event)
  return { ...course, state: stateOf(course) }
}

const stateOf = ({ started, stopped, held }: Omit<ClockCourse, 'state'>): ClockState => {
  if (stopped !== null) return 'stopped'
  if (held) return 'paused'
  return started === null ? 'before' : 'running'
}
