import { accessRulesOf } from '../access/access-rules.ts'
import { appointmentsOn, positionOf, type Directory, type Role } from '../directory.ts'
import type { Letter } from '../letter.ts'
import { worksFor } from '../living-unit.ts'
import { bareLine, registerLine, type Book, type LineHead, type RegisterLine } from './register-line.ts'

/** `all`: every line of an open letter. `own`: that there is a line, and of the letter what the reader sees of it anyhow. */
export type BookSight = 'all' | 'own'

const keepers: Role[] = ['tu', 'arsiparis', 'pimpinan']

/**
 * Who may read an agency’s books: its registry, its archivist and its head, or those of the agency that took it over. Who holds such
 * a position for days only (see the access rules) sees of the letters what a substitute sees.
 */
export const bookSightOf = (directory: Directory, personId: string, unitId: string, day: string): BookSight | null => {
  const { reach } = accessRulesOf(directory)
  const held = appointmentsOn(directory, personId, day).filter(({ positionId }) => {
    const position = positionOf(directory, positionId)
    if (!position || !worksFor(position, unitId, directory, day)) return false
    return keepers.some((role) => position.roles.includes(role))
  })
  if (held.length === 0) return null
  return held.some(({ holding }) => reach[holding] === 'all') ? 'all' : 'own'
}

export interface LineSource {
  directory: Directory
  book: Book
  unitId: string
  sight: BookSight
}

/**
 * A line as one reader may see it. Of a closed letter only who sees the letter sees more than its number; what its sender took back is
 * nobody’s to read at the addressee.
 *
 * @param view the letter as the reader sees it; null where the letter itself is not shown
 */
export const lineFor = (
  head: LineHead,
  letter: Letter,
  view: Letter | null,
  { directory, book, unitId, sight }: LineSource,
): RegisterLine => {
  const delivery = letter.deliveries.find((d) => d.unitId === unitId && d.positionId === undefined)
  const isGone = book === 'masuk' && delivery?.withdrawn !== undefined
  const told: LineHead = isGone ? { ...head, status: 'batal', reason: 'ditarik pengirim' } : head
  if (view) return registerLine(told, view, { directory, book, seesLetter: true })
  const { closed } = accessRulesOf(directory).levels[letter.content.security]
  if (closed || isGone || sight === 'own') return { ...bareLine(told), security: letter.content.security }
  return registerLine(told, letter, { directory, book, seesLetter: false })
}
