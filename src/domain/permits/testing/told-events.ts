import type { ClockEvent } from '../clock/clock-event.ts'

/**
 * Events as one tells them, in Denpasar’s time, ten in the morning where none is said.
 *
 * @example told('2026-07-06 started; 2026-07-07 23:59 paused')
 */
export const told = (text: string): ClockEvent[] =>
  text.split('; ').map((line, index) => {
    const [day, ...rest] = line.split(' ')
    const time = /^\d\d:\d\d$/.test(rest[0] ?? '') ? rest.shift() : '10:00'
    const [kind, step] = rest as [ClockEvent['kind'], string?]
    const at = new Date(`${day}T${time}:00+08:00`).toISOString()
    const event: ClockEvent = { at, id: String(index).padStart(4, '0'), kind }
    return kind === 'step' && step !== undefined ? { ...event, step } : event
  })
