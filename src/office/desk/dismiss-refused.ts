import { toOperationRows } from '../letters/letter-rows.ts'
import type { Desk } from './desk.ts'

/** The person has read why a step was refused: it leaves "Perlu tindakan" together with those that it held back. */
export const dismissRefused = (desk: Pick<Desk, 'store' | 'book' | 'now'>, dseq: number): void => {
  const { outbox } = desk.store
  const row = outbox.get(dseq)
  if (row?.status !== 'rejected') return
  const held = toOperationRows(outbox.of(row.letterId), () => '').filter((other) => other.heldBy === dseq)
  const at = desk.now().toISOString()
  desk.store.transaction(() => {
    ;[dseq, ...held.map((other) => other.dseq)].forEach((each) => outbox.dismiss(each, at))
    // A paper that the server has not taken into the book is nobody's letter: read and put away, it is gone from here too.
    const isUnknownThere = desk.store.letters.get(row.letterId)?.server === null
    if (row.operation.intent.kind === 'letter.record' && isUnknownThere) desk.store.letters.remove(row.letterId)
  })
  desk.book.announce([row.letterId])
}
