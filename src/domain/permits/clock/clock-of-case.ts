import type { Directory } from '../../directory.ts'
import { calendarOf } from '../calendar/working-calendar.ts'
import type { PermitCase } from '../case/permit-case.ts'
import { permitKindOf } from '../kind/permit-kinds-of.ts'
import { readClock, type ClockReading } from './read-clock.ts'

/**
 * The clock of a case at the end of an office day, by the kind in the version that it began with and the holidays of the directory. Null
 * where this directory does not know that version.
 */
export const clockOfCase = (
  { application, events }: Pick<PermitCase, 'application' | 'events'>,
  directory: Pick<Directory, 'holidays' | 'permitKinds'>,
  day: string,
): ClockReading | null => {
  const kind = permitKindOf(directory, application.kind, application.kindVersion)
  if (!kind) return null
  // The service ends with the signature: what is handed over is finished, so the forecast does not wait for the counter.
  const steps = kind.steps.filter((step) => step.type !== 'penyerahan')
  return readClock(events, { serviceDays: kind.serviceDays, steps }, calendarOf(directory), day)
}
