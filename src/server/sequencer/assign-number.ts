import type { Directory } from '../../domain/directory.ts'
import type { Letter, LetterNumber } from '../../domain/letter.ts'
import { Refusal } from '../../domain/lifecycle/step.ts'
import { registerOf } from '../../domain/number.ts'
import { registerUnitOf, writeNumber } from '../../domain/numbering/write-number.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { StoreWriter } from '../store/store.ts'

/**
 * Takes the register’s page in hand and gives the function that writes the next number: the rules of the domain are synchronous,
 * and ask for it only when the step is allowed. The register is that of who numbers what the letter’s signatory signs: one for each such
 * agency and calendar year, without gaps.
 *
 * The function throws a Refusal where the letter names a signatory that the directory does not have
 */
export const openRegister = async (
  store: Pick<StoreWriter, 'lastSequence' | 'isNumberTaken'>,
  letter: Letter,
  deps: { directory: Directory; pattern: string; now: string; given: LetterNumber | null },
): Promise<() => LetterNumber> => {
  const { directory, pattern } = deps
  const unitId = registerUnitOf(letter, directory)
  if (unitId === null) {
    return () => {
      throw new Refusal('incomplete_letter', { fields: 'penandatangan' })
    }
  }
  // Given before a restore from a backup, and by now perhaps under a signature: it is this letter’s for good.
  const { given } = deps
  if (given && !(await store.isNumberTaken(given.register, given.sequence))) return () => given
  const date = officeDay(deps.now)
  const sequence = (await store.lastSequence(registerOf(unitId, date))) + 1
  return () => writeNumber(letter, directory, { unitId, sequence, date, pattern })!
}
