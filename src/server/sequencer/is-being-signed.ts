import type { LetterIntent } from '../../domain/letter-intents.ts'
import type { Letter } from '../../domain/letter.ts'
import type { StoreWriter } from '../store/store.ts'

/** After these the same paper may come to be approved once more. */
const takesBack = new Set<LetterIntent['kind']>(['letter.withdraw_remote', 'letter.return'])

/**
 * Whether a step would take back an approval on which the remote service is being asked just now. Were its answer lost then, the same paper could
 * be approved and signed a second time before anybody had found out about the first; a moment later it is known what became of it.
 */
export const isBeingSigned = async (writer: StoreWriter, letter: Letter, { kind }: LetterIntent): Promise<boolean> =>
  letter.remote !== undefined && takesBack.has(kind) && (await writer.openAttempt(letter.id))?.state === 'asked'
