import type { Letter } from '../../domain/letter.ts'
import { isDestroyedFor } from '../../domain/lifecycle/archiving.ts'
import { Refusal } from '../../domain/lifecycle/step.ts'
import type { StoreReader } from '../store/store.ts'

/**
 * One paper is one line in an agency’s book: the same file that its registry has recorded before, perhaps at another desk, is not
 * entered again. Other agencies may have got the same paper.
 *
 * @throws Refusal already_recorded, with the line where it stands
 */
export const requireNotRecorded = async (
  store: Pick<StoreReader, 'lettersWithFile'>,
  recorded: Letter,
): Promise<void> => {
  const same = (await store.lettersWithFile(recorded.signedPdf!.sha256)).find(
    (letter) =>
      letter.outside &&
      letter.id !== recorded.id &&
      letter.unitId === recorded.unitId &&
      letter.signedPdf?.sha256 === recorded.signedPdf!.sha256 &&
      !isDestroyedFor(letter, letter.unitId),
  )
  if (same) throw new Refusal('already_recorded', { agenda: same.deliveries[0]?.agenda?.text ?? '–' })
}
