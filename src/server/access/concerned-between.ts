import type { Appointment, Directory } from '../../domain/directory.ts'
import { livingUnit } from '../../domain/living-unit.ts'
import { concernedAt, type Concerned } from './concerned.ts'
import { worksForUnit } from './named-places.ts'

/**
 * Whom a new day concerns: whoever has to do with a position that is held otherwise than the day before, and who takes over the letters
 * of an agency whose last day is over.
 */
export const concernedBetween = (directory: Directory, from: string, to: string): Concerned => {
  const changed = directory.appointments.filter((a) => isHeld(a, from) !== isHeld(a, to))
  const heirs = directory.units.flatMap(({ id }) => {
    const heir = livingUnit(id, directory, to)
    return livingUnit(id, directory, from) === heir ? [] : [heir]
  })
  const taking = directory.positions.filter((p) => worksForUnit(p) && heirs.includes(p.unitId))
  return concernedAt(directory, new Set([...changed.map((a) => a.positionId), ...taking.map((p) => p.id)]))
}

const isHeld = ({ from, until }: Appointment, day: string): boolean => from <= day && (until === null || day <= until)
