import type { Db } from './open-store.ts'

/** Looks through the outbox, piece by piece. */
export interface OutboxCheck {
  /**
   * Reads at most so many steps behind a number. Open ones must be what their hash says, and the same that the index of open ones
   * knows: a page of an older day, sealed as it should be, would show by that.
   *
   * @returns the number to go on behind; null: that was the last
   * @throws what SQLite throws where a page is damaged
   */
  piece(after: number, most: number): { whole: boolean; next: number | null }
}

/** @param isWhole is the body of a step what its hash says? */
export const outboxCheck = (db: Db, isWhole: (body: string) => boolean): OutboxCheck => {
  const rows = db.prepare<[number, number], { dseq: number; body: string; status: string }>(
    `SELECT dseq, CASE WHEN status <> 'accepted' THEN body ELSE '' END AS body, status, unicode(body), unicode(error), unicode(receipt)
     FROM operation NOT INDEXED WHERE dseq > ? ORDER BY dseq LIMIT ?`,
  )
  const known = db
    .prepare<[number, number], number>(
      "SELECT dseq FROM operation INDEXED BY operation_open WHERE status <> 'accepted' AND dseq > ? AND dseq <= ? ORDER BY dseq",
    )
    .pluck()
  return {
    piece(after, most) {
      const found = rows.all(after, most)
      const isLast = found.length < most
      const end = isLast ? Number.MAX_SAFE_INTEGER : found.at(-1)!.dseq
      const open = found.filter(({ status }) => status !== 'accepted')
      const listed = known.all(after, end)
      const whole =
        listed.length === open.length && open.every(({ dseq, body }, at) => dseq === listed[at] && isWhole(body))
      return { whole, next: isLast ? null : end }
    },
  }
}
