import { unitOf, type Directory, type Position } from './directory.ts'

/**
 * Who has the letters of an agency on a day: from the day after its last one whoever it was merged into. A circle of successors ends
 * where it began; an agency that was closed without one keeps its letters for itself.
 */
export const livingUnit = (
  unitId: string,
  directory: Pick<Directory, 'units'>,
  day: string,
  seen: string[] = [],
): string => {
  const unit = unitOf(directory as Directory, unitId)
  const heir = unit?.until && unit.until < day ? unit.successor : null
  return heir && !seen.includes(heir) ? livingUnit(heir, directory, day, [...seen, unitId]) : unitId
}

/** Does the position work in the agency, or in the one that took its letters over? */
export const worksFor = (
  position: Pick<Position, 'unitId'>,
  unitId: string,
  directory: Pick<Directory, 'units'>,
  day: string,
): boolean => position.unitId === unitId || livingUnit(unitId, directory, day) === position.unitId

/** The agency and all that come after it, on whatever day. */
export const withSuccessors = (unitId: string, directory: Pick<Directory, 'units'>): string[] => {
  const line = [unitId]
  for (let next = unitOf(directory as Directory, unitId)?.successor; next && !line.includes(next);) {
    line.push(next)
    next = unitOf(directory as Directory, next)?.successor
  }
  return line
}
