import { numberingUnitOf } from '../access/registry.ts'
import { positionOf, unitOf, type Directory } from '../directory.ts'
import { kindOf } from '../kinds/kinds-of.ts'
import type { Letter, LetterNumber } from '../letter.ts'
import { formatNumber, registerOf } from '../number.ts'

/** The agency in whose register a letter is counted; null where it names a signatory that the directory does not have. */
export const registerUnitOf = (letter: Letter, directory: Directory): string | null => {
  const signatory = positionOf(directory, letter.content.signatory.positionId)
  return signatory ? (unitOf(directory, numberingUnitOf(letter, directory))?.id ?? null) : null
}

/**
 * A number as it is written: by the kind’s own pattern, else the province’s, else the server’s. `{bidang}` is the section that drafted
 * the letter.
 */
export const writeNumber = (
  letter: Letter,
  directory: Directory,
  { unitId, sequence, date, pattern }: { unitId: string; sequence: number; date: string; pattern: string },
): LetterNumber | null => {
  const unit = unitOf(directory, unitId)
  const drafter = positionOf(directory, letter.author.positionId)
  const position = drafter ?? positionOf(directory, letter.content.signatory.positionId)
  if (!unit || !position) return null
  const chosen = kindOf(directory, letter.content.kind)?.numberPattern ?? directory.numbering?.pattern ?? pattern
  const text = formatNumber(chosen, { content: letter.content, sequence, unit, position, date })
  return { text, register: registerOf(unit.id, date), sequence, date }
}
