import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { Operation } from '../../protocol/sync-api.ts'
import type { Db } from './open-store.ts'

export interface OutboxRow {
  dseq: number
  letterId: string
  kind: string
  operation: Operation
  status: 'waiting' | 'accepted' | 'rejected'
  error: ErrorMessage | null
  claimedAt: string
  answeredAt: string | null
}

export interface OutboxTable {
  /** The next gap-free number of this device. Call it inside the transaction that also writes the operation. */
  nextSequence(): number
  add(operation: Operation): void
  waiting(limit: number): Operation[]
  waitingOf(letterId: string): Operation[]
  of(letterId: string): OutboxRow[]
  recent(limit: number): OutboxRow[]
  accept(dseq: number, at: string): void
  reject(dseq: number, error: ErrorMessage, at: string): void
  get(dseq: number): OutboxRow | null
  state(): { waiting: number; oldest: string | null; rejected: number }
}

interface RawRow {
  dseq: number
  letter_id: string
  kind: string
  body: string
  status: OutboxRow['status']
  error: string | null
  claimed_at: string
  answered_at: string | null
}

export const outboxTable = (db: Db): OutboxTable => {
  const rows = (where: string, ...args: unknown[]): OutboxRow[] =>
    db.prepare<unknown[], RawRow>(`SELECT * FROM operation ${where}`).all(...args).map(fromRaw)
  const answer = db.prepare("UPDATE operation SET status = ?, error = ?, answered_at = ? WHERE dseq = ? AND status = 'waiting'")
  return {
    nextSequence: () => db.prepare<[], number>('SELECT coalesce(max(dseq), 0) + 1 FROM operation').pluck().get()!,
    add(operation) {
      db.prepare("INSERT INTO operation VALUES (?, ?, ?, ?, 'waiting', NULL, ?, NULL)").run(
        operation.dseq, operation.subject, operation.intent.kind, JSON.stringify(operation), operation.claimedAt,
      )
    },
    waiting: (limit) => rows("WHERE status = 'waiting' ORDER BY dseq LIMIT ?", limit).map((r) => r.operation),
    waitingOf: (id) => rows("WHERE letter_id = ? AND status = 'waiting' ORDER BY dseq", id).map((r) => r.operation),
    of: (id) => rows('WHERE letter_id = ? ORDER BY dseq', id),
    recent: (limit) => rows('ORDER BY dseq DESC LIMIT ?', limit),
    get: (dseq) => rows('WHERE dseq = ?', dseq)[0] ?? null,
    accept: (dseq, at) => void answer.run('accepted', null, at, dseq),
    reject: (dseq, error, at) => void answer.run('rejected', JSON.stringify(error), at, dseq),
    state: () =>
      db
        .prepare(
          `SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting, min(claimed_at) FILTER (WHERE status = 'waiting') AS oldest,
           count(*) FILTER (WHERE status = 'rejected') AS rejected FROM operation WHERE status <> 'accepted'`,
        )
        .get() as { waiting: number; oldest: string | null; rejected: number },
  }
}

const fromRaw = (row: RawRow): OutboxRow => ({
  dseq: row.dseq,
  letterId: row.letter_id,
  kind: row.kind,
  operation: JSON.parse(row.body) as Operation,
  status: row.status,
  error: row.error ? (JSON.parse(row.error) as ErrorMessage) : null,
  claimedAt: row.claimed_at,
  answeredAt: row.answered_at,
})
