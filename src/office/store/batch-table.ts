import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { Db } from './open-store.ts'

/** The journal of letters that are signed together: what a crash leaves behind is gone on with from here. */
export interface BatchTable {
  /** A new batch ends the one before: its letters wait where they waited. Call inside a transaction. */
  begin(batch: Omit<SigningBatch, 'letters'>, letters: { id: string; pdf: string }[]): void
  /** The batch that has not come to its end, with its letters in their order. */
  open(): SigningBatch | null
  note(batchId: string, letterId: string, result: BatchResult, error: ErrorMessage | null): void
  end(batchId: string, at: string): void
}

export type BatchResult = 'waits' | 'signed' | 'skipped' | 'failed'

export interface SigningBatch {
  id: string
  at: string
  /** SHA-256 of the certificate, hex: one batch is signed with one key. */
  certificate: string
  means: 'token' | 'p12' | 'bsre'
  /** Whose certificate, as a person reads it. */
  subject: string
  letters: { id: string; pdf: string; result: BatchResult; error: ErrorMessage | null }[]
}

/** Ended batches are of use to nobody: what was signed stands in the letters. */
const kept = 20

export const batchTable = (db: Db): BatchTable => ({
  begin({ id, at, certificate, means, subject }, letters) {
    db.prepare('UPDATE signing_batch SET ended_at = ? WHERE ended_at IS NULL').run(at)
    db.prepare('INSERT INTO signing_batch (id, at, certificate, means, subject) VALUES (?, ?, ?, ?, ?)').run(
      id,
      at,
      certificate,
      means,
      subject,
    )
    const add = db.prepare('INSERT INTO signing_batch_letter (batch_id, place, letter_id, pdf) VALUES (?, ?, ?, ?)')
    letters.forEach((letter, place) => add.run(id, place, letter.id, letter.pdf))
    const old = db.prepare<[number], string>('SELECT id FROM signing_batch ORDER BY at DESC LIMIT -1 OFFSET ?').pluck()
    for (const gone of old.all(kept)) {
      db.prepare('DELETE FROM signing_batch_letter WHERE batch_id = ?').run(gone)
      db.prepare('DELETE FROM signing_batch WHERE id = ?').run(gone)
    }
  },
  open() {
    const batch = db
      .prepare<[], Omit<SigningBatch, 'letters'>>(
        `SELECT id, at, certificate, means, subject FROM signing_batch
         WHERE ended_at IS NULL ORDER BY at DESC LIMIT 1`,
      )
      .get()
    if (!batch) return null
    const letters = db
      .prepare<[string], LetterRow>(
        'SELECT letter_id AS id, pdf, result, error FROM signing_batch_letter WHERE batch_id = ? ORDER BY place',
      )
      .all(batch.id)
      .map((row) => ({ ...row, error: row.error === null ? null : (JSON.parse(row.error) as ErrorMessage) }))
    return { ...batch, letters }
  },
  note(batchId, letterId, result, error) {
    db.prepare('UPDATE signing_batch_letter SET result = ?, error = ? WHERE batch_id = ? AND letter_id = ?').run(
      result,
      error && JSON.stringify(error),
      batchId,
      letterId,
    )
  },
  end: (batchId, at) => void db.prepare('UPDATE signing_batch SET ended_at = ? WHERE id = ?').run(at, batchId),
})

type LetterRow = Omit<SigningBatch['letters'][number], 'error'> & { error: string | null }
