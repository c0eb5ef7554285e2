import { positionOf, type Directory } from '../directory.ts'
import type { Letter } from '../letter.ts'
import { accessRulesOf } from './access-rules.ts'
import { isAuthor, type Holder } from './authorship.ts'

/**
 * Who asks for the number of a letter and fixes its final form: the registry (TU) of its unit; for a class that passes the
 * registry by, the author.
 */
export const isRegistryOf = (letter: Letter, directory: Directory, holder: Holder, day: string): boolean => {
  if (accessRulesOf(directory).levels[letter.content.security].numberedBy === 'author') {
    return isAuthor(letter, directory, holder, day)
  }
  const position = positionOf(directory, holder.positionId)
  return position?.roles.includes('tu') === true && position.unitId === letter.unitId
}
