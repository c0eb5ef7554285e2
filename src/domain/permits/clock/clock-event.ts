import { officeDay } from '../../office-day.ts'

/** In which order things of one instant and one id are taken: a file comes back, goes on to a step, and may be held again. */
export const clockEventKinds = ['started', 'resumed', 'step', 'paused', 'stopped'] as const

/**
 * What moves the clock of a case. `at` is the server’s time: there is no time of a device in here, so none can move it. `id` puts in order what
 * the server took in the same millisecond, as when a laptop brings a morning’s work at once: the place in the history, padded so that it
 * sorts as text.
 */
export type ClockEvent = {
  at: string
  id: string
  kind: (typeof clockEventKinds)[number]
  /** Of `step`: which one is entered. */
  step?: string
  /** Of `paused`: why the file is not with the office. */
  reason?: string
}

export type DatedEvent = ClockEvent & { day: string }

/** The events up to and with a day, in the order in which they happened, however they arrived. */
export const inOrderUntil = (events: readonly ClockEvent[], day: string): DatedEvent[] =>
  events
    .map((event) => ({ ...event, day: officeDay(event.at) }))
    .filter((event) => event.day <= day)
    .toSorted(
      (a, b) =>
        Date.parse(a.at) - Date.parse(b.at) ||
        (a.id < b.id ? -1 : Number(a.id > b.id)) ||
        clockEventKinds.indexOf(a.kind) - clockEventKinds.indexOf(b.kind),
    )
