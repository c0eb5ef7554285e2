import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LetterBook } from '../letters/letter-book.ts'
import type { LetterTable } from '../store/letter-table.ts'
import type { Round } from './sync-loop.ts'

export interface CatchUpParts {
  round?: Pick<Round, 'beat'> & Partial<Pick<Round, 'signal'>>
  /** Lets others have their turn in the middle of long work. */
  breathe?: () => Promise<void>
}

/** Parts of a hundred letters: some seconds of a round. [guess] */
const partsAtOnce = 200
const lettersAtOnce = 100

/**
 * Puts lists in order after an update of Lontar or a change of the directory. Of a large store a part in each round: half a million
 * letters take minutes, and neither what waits to be sent nor whoever closes the window waits for them.
 */
export const refreshLists = (parts: CatchUpParts & { book: Pick<LetterBook, 'refreshMore'> }): Promise<void> =>
  someOf(() => parts.book.refreshMore(), parts)

/** Puts the words of letters into the search that came in without: in parts, as `refreshLists`. */
export const indexWords = (parts: CatchUpParts & { letters: Pick<LetterTable, 'indexDeferred'> }): Promise<void> =>
  someOf(() => parts.letters.indexDeferred(lettersAtOnce), parts)

const someOf = async (step: () => boolean, { round, breathe = nextTurn }: CatchUpParts): Promise<void> => {
  for (let part = 0; part < partsAtOnce && !round?.signal?.aborted && step(); part++) {
    round?.beat()
    // oxlint-disable-next-line eslint/no-await-in-loop -- part by part
    await breathe()
  }
}
