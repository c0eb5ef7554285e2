import { holdersOf, positionOf, type Directory, type Position, type Role } from '../../../domain/directory.ts'

/** Positions of an agency with a role, each with whoever holds it on the day. */
export interface HeldPosition {
  position: Position
  holders: string
}

export const positionsWithRole = (directory: Directory, unitId: string, role: Role, day: string): HeldPosition[] =>
  directory.positions
    .filter((position) => position.unitId === unitId && position.roles.includes(role))
    .map((position) => heldPosition(directory, position, day))

export const heldPosition = (directory: Directory, position: Position, day: string): HeldPosition => ({
  position,
  holders: holdersOf(directory, position.id, day)
    .map((person) => person.name)
    .join(', '),
})

/** The one superior for whom a position may sign a.n. – exactly one level up (Permendagri 1/2023) – or null. */
export const superiorOf = (directory: Directory, positionId: string): Position | null => {
  const reportsTo = positionOf(directory, positionId)?.reportsTo
  return (reportsTo && positionOf(directory, reportsTo)) || null
}
