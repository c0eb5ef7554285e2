import { filesNeeded } from '../letters/project-letter.ts'
import type { Desk } from './desk.ts'

/**
 * A letter is opened whose files are not here yet: from now on they come before all others, also where data is saved.
 *
 * @returns whether this is the first time, so that a round is worth while
 */
export const opensWithoutFiles = (desk: Pick<Desk, 'store' | 'book' | 'opened'>, id: string): boolean => {
  const { local } = desk.book.get(id)
  if (desk.opened?.has(id) || filesNeeded(local).every(({ sha256 }) => desk.store.files.isPresent(sha256))) return false
  desk.opened?.add(id)
  return true
}
