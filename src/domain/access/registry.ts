import { positionOf, type Directory } from '../directory.ts'
import { kindOf } from '../kinds/kinds-of.ts'
import type { Letter } from '../letter.ts'
import { worksFor } from '../living-unit.ts'
import { accessRulesOf } from './access-rules.ts'
import { isAuthor, type Holder } from './authorship.ts'

/**
 * The agency whose registry numbers a letter: the authority that numbers what its signatory signs (Biro Umum for Gubernur to Kepala
 * Biro), else the signatory’s own; of an internal kind always the drafting one.
 */
export const numberingUnitOf = (letter: Pick<Letter, 'content' | 'unitId'>, directory: Directory): string => {
  const { kind, signatory } = letter.content
  if (kindOf(directory, kind)?.numberedBy === 'unit') return letter.unitId
  const authority = directory.numbering?.authorities.find((a) => a.signatories.includes(signatory.positionId))
  return authority?.unitId ?? positionOf(directory, signatory.positionId)?.unitId ?? letter.unitId
}

/**
 * Who asks for the number of a letter and fixes its final form: the registry (TU) of the numbering unit; for a class that passes
 * the registry by, the author.
 */
export const isRegistryOf = (letter: Letter, directory: Directory, holder: Holder, day: string): boolean =>
  passesRegistryBy(letter, directory)
    ? isAuthor(letter, directory, holder, day)
    : isRegistryAt(directory, holder, numberingUnitOf(letter, directory), day)

/** The registry of the agency that drafted it: it sees what leaves the house, also where another one numbers it. */
export const isOwnRegistryOf = (letter: Letter, directory: Directory, holder: Holder, day: string): boolean =>
  !passesRegistryBy(letter, directory) && isRegistryAt(directory, holder, letter.unitId, day)

const passesRegistryBy = (letter: Letter, directory: Directory): boolean =>
  accessRulesOf(directory).levels[letter.content.security].numberedBy === 'author'

const isRegistryAt = (
  directory: Directory,
  { positionId }: Pick<Holder, 'positionId'>,
  unitId: string,
  day: string,
): boolean => {
  const position = positionOf(directory, positionId)
  return position?.roles.includes('tu') === true && worksFor(position, unitId, directory, day)
}
