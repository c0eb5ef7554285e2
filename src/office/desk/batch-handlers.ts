import type { batchCalls } from '../../protocol/desktop/batch-calls.ts'
import type { DesktopEvent } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { unfinishedBatch } from './batch/batch-journal.ts'
import { lookAtLetters, type SeenPdfs } from './batch/look-at-letters.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { requireBatchSize } from './policy-limits.ts'
import { signLetters } from './sign-letters.ts'

/** Letters that are looked through and signed together; one letter is a batch of one. */
export const batchHandlers = (
  desk: Desk,
  emit: (event: DesktopEvent) => void,
): Handlers<keyof typeof batchCalls | 'signing.sign'> => {
  const seen: SeenPdfs = new Map()
  let atWork: { cancelled: boolean } | null = null
  return {
    'signing.look': async ({ ids }) => ({ letters: await lookAtLetters(desk, ids, seen) }),
    'signing.sign': async ({ ids, with: chosen, batch, seen: pdfs }) => {
      if (atWork) throw new LontarError('batch_running')
      requireBatchSize(desk, ids.length)
      const run = { cancelled: false }
      atWork = run
      const total = ids.length
      emit({ event: 'signing.progress', done: 0, total, last: null })
      try {
        const results = await signLetters(
          desk,
          ids,
          chosen,
          (done, last) => emit({ event: 'signing.progress', done, total, last }),
          { batch, seen: pdfs, isCancelled: () => run.cancelled },
        )
        return { results }
      } finally {
        atWork = null
      }
    },
    'signing.cancel': () => {
      if (atWork) atWork.cancelled = true
      return {}
    },
    'signing.unfinished': () => ({ batch: atWork ? null : unfinishedBatch(desk) }),
    'signing.putAway': ({ batch }) => {
      desk.store.batches.end(batch, desk.now().toISOString())
      return {}
    },
    'review.get': () => desk.store.facts.get('review') ?? { letters: [] },
    'review.keep': (review) => {
      desk.store.facts.set('review', review)
      return {}
    },
  }
}
