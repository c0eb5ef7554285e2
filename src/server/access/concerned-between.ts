import type { Appointment, Directory } from '../../domain/directory.ts'

/**
 * For whom a new day changes what they see: who holds another position than before, and who shares a position with one of
 * them, since drafts pass on when their author has gone.
 */
export const concernedBetween = (directory: Directory, from: string, to: string): Set<string> => {
  const changed = directory.appointments.filter((a) => isHeld(a, from) !== isHeld(a, to))
  const positions = new Set(changed.map((a) => a.positionId))
  return new Set(directory.appointments.filter((a) => positions.has(a.positionId)).map((a) => a.personId))
}

const isHeld = ({ from, until }: Appointment, day: string): boolean => from <= day && (until === null || day <= until)
