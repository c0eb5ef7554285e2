import { isAuthor } from '../../domain/access/authorship.ts'
import { partsOf } from '../../domain/access/parts.ts'
import { positionOf } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { Moves } from '../../protocol/admin-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { digestGroups } from '../../protocol/sync-api.ts'
import type { Store } from '../store/store.ts'
import { requirePerson, type Admin } from './admin-parts.ts'

/**
 * What stands at the desk of a person in a position, counted from what they were last sent.
 *
 * @throws admin_only, directory_invalid for an unknown position
 */
export const countAtDesk = async (
  store: Store,
  admin: Admin,
  holder: { personId: string; positionId: string },
): Promise<Moves> => {
  requirePerson(admin, holder.personId)
  const { directory, day } = admin
  const position = positionOf(directory, holder.positionId)
  if (!position) throw new LontarError('directory_invalid', { detail: 'unknown_position' })
  const moves = { drafts: 0, waiting: 0 }
  for (const group of digestGroups) {
    for (const { view } of await store.feedGroup(holder.personId, group)) {
      const letter = JSON.parse(view!) as Letter
      if (letter.state === 'draf' && isAuthor(letter, directory, holder, day)) moves.drafts++
      else if (partsOf(letter, directory, holder, position, day).some((part) => part.waits)) moves.waiting++
    }
  }
  return moves
}
