import type { Appointment, Directory } from '../../domain/directory.ts'
import { concernedAt, type Concerned } from './concerned.ts'

/** Whom a new day concerns: whoever has to do with a position that is held otherwise than the day before. */
export const concernedBetween = (directory: Directory, from: string, to: string): Concerned => {
  const changed = directory.appointments.filter((a) => isHeld(a, from) !== isHeld(a, to))
  return concernedAt(directory, new Set(changed.map((a) => a.positionId)))
}

const isHeld = ({ from, until }: Appointment, day: string): boolean => from <= day && (until === null || day <= until)
