import type { Appointment, Directory, Position } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { namedPositions, namedUnits, worksForUnit } from './named-places.ts'

/** Whom a change in who holds what concerns, and with which letters. */
export interface Concerned {
  people: Set<string>
  /** Positions, and agencies whose registry or head is concerned: letters that name none of them are as visible as before. */
  places: Set<string>
}

export const nobodyConcerned: Concerned = { people: new Set(), places: new Set() }

export const bothConcerned = (a: Concerned, b: Concerned): Concerned => ({
  people: new Set([...a.people, ...b.people]),
  places: new Set([...a.places, ...b.places]),
})

/**
 * Whoever is or was in one of the positions. All of them, since drafts pass on when their author has gone.
 *
 * @param positionIds which are held, placed or empowered otherwise than before
 */
export const concernedAt = (directory: Directory, positionIds: ReadonlySet<string>): Concerned => {
  const holders = directory.appointments.filter(({ positionId }: Appointment) => positionIds.has(positionId))
  const receivers = directory.positions.filter((p: Position) => positionIds.has(p.id) && worksForUnit(p))
  return {
    people: new Set(holders.map((a) => a.personId)),
    places: new Set([...positionIds, ...receivers.map((p) => p.unitId)]),
  }
}

/** Does the letter name one of the places, so that somebody’s right to it may hang on them? */
export const names = (letter: Letter, { places }: Concerned, directory: Directory): boolean =>
  namedPositions(letter).some((id) => places.has(id)) || namedUnits(letter, directory).some((id) => places.has(id))
