import { isDeepStrictEqual } from 'node:util'
import type { Appointment, Directory, Position } from '../../domain/directory.ts'
import { withSuccessors } from '../../domain/living-unit.ts'
import { bothConcerned, concernedAt, type Concerned } from './concerned.ts'
import { worksForUnit } from './named-places.ts'

/**
 * Whom a new edition of the directory concerns: whoever has to do with a position that is held, placed or empowered otherwise
 * than before, who came or went, and who takes over the letters of an agency. A corrected name or address concerns nobody's rights.
 *
 * @returns undefined: everyone, since the rules themselves have changed
 */
export const concernedByEdition = (before: Directory, after: Directory): Concerned | undefined => {
  if (!isDeepStrictEqual(before.accessRules, after.accessRules)) return undefined
  // Another registry numbers what was numbered elsewhere.
  if (!isDeepStrictEqual(before.numbering?.authorities, after.numbering?.authorities)) return undefined
  if (!isDeepStrictEqual(numberers(before), numberers(after))) return undefined
  const moved = new Set(differing(before.people, after.people, (p) => p.id).map((p) => p.id))
  const theirs = [...before.appointments, ...after.appointments].filter((a) => moved.has(a.personId))
  const positions = new Set([
    ...differing(before.appointments, after.appointments, appointmentKey).map((a) => a.positionId),
    ...differing(before.positions, after.positions, rightsKey).map((p) => p.id),
    ...theirs.map((a) => a.positionId),
    ...takingOver(before, after),
  ])
  return bothConcerned(concernedAt(before, positions), concernedAt(after, positions))
}

/** Which kinds are numbered by the drafting agency itself. */
const numberers = (directory: Directory) => new Map((directory.kinds ?? []).map((kind) => [kind.id, kind.numberedBy]))

const appointmentKey = ({ personId, positionId, holding, from, until }: Appointment): string =>
  [personId, positionId, holding, from, until].join('|')

const rightsKey = ({ id, unitId, roles }: Position): string => [id, unitId, ...roles].join('|')

/** The registries and heads of whatever agency has to do with one that was merged or closed otherwise than before. */
const takingOver = (before: Directory, after: Directory): string[] => {
  const moved = differing(before.units, after.units, ({ id, until, successor }) => [id, until, successor].join('|'))
  const houses = moved.flatMap(({ id }) => [...withSuccessors(id, before), ...withSuccessors(id, after)])
  const all = [...before.positions, ...after.positions]
  return all.filter((p) => worksForUnit(p) && houses.includes(p.unitId)).map((p) => p.id)
}

/** What only one of the two has. */
const differing = <T>(before: T[], after: T[], keyOf: (item: T) => string): T[] => {
  const [old, now] = [before, after].map((items) => new Set(items.map(keyOf)))
  return [...before.filter((item) => !now!.has(keyOf(item))), ...after.filter((item) => !old!.has(keyOf(item)))]
}
