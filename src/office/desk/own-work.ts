import type { LetterIntent } from '../../domain/letter-intents.ts'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'

/** What this computer did by itself in one round: how many letters, and why one of them was left for the next round. */
export interface OwnWork {
  done: number
  problem: LontarError | null
}

/**
 * Does a step that nobody has to ask for, letter by letter. One letter that fails holds back no other; only a reason that
 * would meet them all ends the round.
 */
export const doOwnWork = async (
  desk: Pick<Desk, 'round'>,
  ids: string[],
  work: (id: string) => Promise<boolean>,
  endsRound: ErrorCode[] = ['disk_full', 'disk_failed'],
): Promise<OwnWork> => {
  const result: OwnWork = { done: 0, problem: null }
  for (const id of ids) {
    try {
      if (await work(id)) result.done++
      desk.round?.beat()
    } catch (error) {
      const problem = LontarError.from(error)
      result.problem ??= problem
      if (endsRound.includes(problem.code)) return { ...result, problem }
    }
  }
  return result
}

/** A step that the server has refused is not tried again by itself: it would be refused with every round, for ever. */
export const wasRefused = (desk: Desk, id: string, same: (intent: LetterIntent) => boolean): boolean =>
  desk.store.outbox.of(id).some((row) => row.status === 'rejected' && same(row.operation.intent))
