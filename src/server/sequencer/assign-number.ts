import { numberingUnitOf } from '../../domain/access/registry.ts'
import { positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import type { Letter, LetterNumber } from '../../domain/letter.ts'
import { Refusal } from '../../domain/lifecycle/step.ts'
import { formatNumber, registerOf } from '../../domain/number.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { StoreWriter } from '../store/store.ts'

/**
 * Takes the register's page in hand and gives the function that writes the next number: the rules of the domain are
 * synchronous, and ask for it only when the step is allowed. The next number of the register that counts what the letter's signatory signs (`numberingUnitOf`): one for each such unit and
 * calendar year, without gaps. `{bidang}` is the section that drafted the letter.
 *
 * The function throws a Refusal where the letter names a signatory that the directory does not have
 */
export const openRegister = async (
  store: Pick<StoreWriter, 'lastSequence' | 'isNumberTaken'>,
  letter: Letter,
  deps: { directory: Directory; pattern: string; now: string; given: LetterNumber | null },
): Promise<() => LetterNumber> => {
  const signatory = positionOf(deps.directory, letter.content.signatory.positionId)
  const drafter = positionOf(deps.directory, letter.author.positionId)
  const unit = signatory && unitOf(deps.directory, numberingUnitOf(letter, deps.directory))
  const kind = kindOf(deps.directory, letter.content.kind)
  const pattern = kind?.numberPattern ?? deps.directory.numbering?.pattern ?? deps.pattern
  if (!unit) {
    return () => {
      throw new Refusal('incomplete_letter', { fields: 'penandatangan' })
    }
  }
  // Given before a restore from a backup, and by now perhaps under a signature: it is this letter's for good.
  const { given } = deps
  if (given && !(await store.isNumberTaken(given.register, given.sequence))) return () => given
  const date = officeDay(deps.now)
  const register = registerOf(unit.id, date)
  const sequence = (await store.lastSequence(register)) + 1
  const parts = { content: letter.content, sequence, unit, position: drafter ?? signatory, date }
  return () => ({ text: formatNumber(pattern, parts), register, sequence, date })
}
