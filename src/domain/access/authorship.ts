import { holds, type Directory } from '../directory.ts'
import type { Actor, Letter } from '../letter.ts'

/** A person in a position: who asks, without how the position is held. */
export type Holder = Pick<Actor, 'personId' | 'positionId'>

/**
 * May this person, from this position, write on the letter as its author? Whoever drafted it, while holding the position it
 * was drafted from; once that is over, whoever holds the position now. So drafts stay with a desk when its official moves
 * on, and two officials with one position do not write in each other's.
 */
export const isAuthor = (
  letter: Letter,
  directory: Directory,
  { personId, positionId }: Holder,
  day: string,
): boolean => {
  const { author } = letter
  if (positionId !== author.positionId || !holds(directory, personId, positionId, day)) return false
  return personId === author.personId || !holds(directory, author.personId, positionId, day)
}
