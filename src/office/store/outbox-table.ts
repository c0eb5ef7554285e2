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
  /** Refused, and put away by its author. */
  dismissed: boolean
}

export interface OutboxTable {
  /** The next gap-free number of this device. Call it inside the transaction that also writes the operation. */
  nextSequence(): number
  add(operation: Operation): void
  waiting(limit: number): Operation[]
  /**
   * What waits, oldest first, as it is sent now: from here on it may have reached the server and stays as it is. At most so
   * many, and characters of JSON, but always the first.
   */
  offer(limit: number, characters: number): Operation[]
  waitingOf(letterId: string): Operation[]
  /** The letter's last operation, if it never left this computer: it may still be rewritten. */
  unofferedLast(letterId: string): Operation | null
  /** Gives an operation that never left this computer another content under its own number; its age stays. */
  rewrite(operation: Operation): void
  /**
   * Removes an operation that never left this computer; those behind it, which have not left either, move up, so that the numbers
   * stay without a gap. Inside a transaction. @returns false, and nothing has changed, where one of them may have been sent
   */
  takeBack(dseq: number): boolean
  of(letterId: string): OutboxRow[]
  /** The last so many, and all before them that were not accepted: what was refused stays readable however old. */
  recent(limit: number): OutboxRow[]
  accept(dseq: number, at: string, receipt: string): void
  reject(dseq: number, error: ErrorMessage, at: string, receipt: string): void
  /**
   * The server was restored from a backup and knows of this device's steps up to the given one: the later ones are offered again with
   * their receipts, those of earlier enrolments under new numbers.
   */
  offerAgain(decidedThrough: number, offset: number): void
  /** How many of them the restored server has not answered yet. */
  toBringBack(): number
  /** This computer was enrolled anew: what is still open gets numbers behind all others. @returns the new offset */
  renumber(): number
  /** A refused step was read and is put away; it stays readable in the letter. */
  dismiss(dseq: number, at: string): void
  get(dseq: number): OutboxRow | null
  /** rejected: refused for a reason of its own and not put away; what it held back is not counted beside it. */
  state(): { waiting: number; oldest: string | null; rejected: number }
  /** When the oldest refused step that was not put away had been taken. */
  oldestRefused(): string | null
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
  receipt: string | null
  dismissed_at: string | null
}

/** To be offered to the server; the first half is the condition of the index. */
const open = "status <> 'accepted' AND (status = 'waiting' OR resend = 1)"

export const outboxTable = (db: Db): OutboxTable => {
  const rows = (where: string, ...args: unknown[]): OutboxRow[] =>
    db
      .prepare<unknown[], RawRow>(`SELECT * FROM operation ${where}`)
      .all(...args)
      .map(fromRaw)
  const answer = db.prepare(
    `UPDATE operation SET status = ?, error = ?, answered_at = ?, receipt = ?, resend = 0 WHERE dseq = ? AND ${open}`,
  )
  const move = db.prepare('UPDATE operation SET dseq = (SELECT max(dseq) + 1 FROM operation) WHERE dseq = ?')
  const moveAll = (where: string, ...args: unknown[]): void =>
    db
      .prepare<unknown[], number>(`SELECT dseq FROM operation WHERE ${where} ORDER BY dseq`)
      .pluck()
      .all(...args)
      .forEach((dseq) => move.run(dseq))
  return {
    nextSequence: () => db.prepare<[], number>('SELECT coalesce(max(dseq), 0) + 1 FROM operation').pluck().get()!,
    add(operation) {
      db.prepare(
        "INSERT INTO operation (dseq, letter_id, kind, body, status, claimed_at, offered) VALUES (?, ?, ?, ?, 'waiting', ?, 0)",
      ).run(operation.dseq, operation.subject, operation.intent.kind, JSON.stringify(operation), operation.claimedAt)
    },
    waiting: (limit) => rows("WHERE status = 'waiting' ORDER BY dseq LIMIT ?", limit).map((r) => r.operation),
    offer(limit, characters) {
      const found = db.prepare<[number], RawRow>(`SELECT * FROM operation WHERE ${open} ORDER BY dseq LIMIT ?`)
      let room = characters
      const fitting = found.all(limit).filter(({ body }, index) => (room -= body.length) >= 0 || index === 0)
      const batch = fitting.map((row) => ({ ...fromRaw(row).operation, ...(row.receipt && { receipt: row.receipt }) }))
      db.prepare("UPDATE operation SET offered = 1 WHERE status = 'waiting' AND offered = 0 AND dseq <= ?").run(
        batch.at(-1)?.dseq ?? 0,
      )
      return batch
    },
    unofferedLast: (id) =>
      rows(
        "WHERE dseq = (SELECT max(dseq) FROM operation WHERE letter_id = ?) AND status = 'waiting' AND offered = 0",
        id,
      )[0]?.operation ?? null,
    rewrite(operation) {
      const { changes } = db
        .prepare("UPDATE operation SET body = ? WHERE dseq = ? AND status = 'waiting' AND offered = 0")
        .run(JSON.stringify(operation), operation.dseq)
      if (changes !== 1) throw new Error('an operation that may have been sent is never rewritten')
    },
    takeBack(dseq) {
      const behind = db
        .prepare<[number], { dseq: number; kept: number }>(
          "SELECT dseq, status = 'waiting' AND offered = 0 AND receipt IS NULL AS kept FROM operation WHERE dseq >= ? ORDER BY dseq",
        )
        .all(dseq)
      if (behind[0]?.dseq !== dseq || behind.some((row) => !row.kept)) return false
      db.prepare('DELETE FROM operation WHERE dseq = ?').run(dseq)
      const moveUp = db.prepare('UPDATE operation SET dseq = dseq - 1 WHERE dseq = ?')
      for (const row of behind.slice(1)) moveUp.run(row.dseq)
      return true
    },
    waitingOf: (id) => rows("WHERE letter_id = ? AND status = 'waiting' ORDER BY dseq", id).map((r) => r.operation),
    of: (id) => rows('WHERE letter_id = ? ORDER BY dseq', id),
    recent: (limit) =>
      rows("WHERE status <> 'accepted' OR dseq > (SELECT max(dseq) FROM operation) - ? ORDER BY dseq DESC", limit),
    get: (dseq) => rows('WHERE dseq = ?', dseq)[0] ?? null,
    oldestRefused: () =>
      db
        .prepare<[], string | null>(
          "SELECT min(claimed_at) FROM operation WHERE status = 'rejected' AND dismissed_at IS NULL AND status <> 'accepted'",
        )
        .pluck()
        .get() ?? null,
    accept: (dseq, at, receipt) => void answer.run('accepted', null, at, receipt, dseq),
    reject: (dseq, error, at, receipt) => void answer.run('rejected', JSON.stringify(error), at, receipt, dseq),
    offerAgain(decidedThrough, offset) {
      moveAll("dseq <= ? AND status = 'accepted'", offset)
      const from = decidedThrough + offset
      db.prepare("UPDATE operation SET resend = 1 WHERE status = 'rejected' AND dseq > ?").run(from)
      db.prepare(
        "UPDATE operation SET status = 'waiting', answered_at = NULL WHERE status = 'accepted' AND dseq > ?",
      ).run(from)
    },
    toBringBack: () =>
      db.prepare<[], number>(`SELECT count(*) FROM operation WHERE ${open} AND receipt IS NOT NULL`).pluck().get()!,
    renumber() {
      const offset = db.prepare<[], number>('SELECT coalesce(max(dseq), 0) FROM operation').pluck().get()!
      moveAll(open)
      return offset
    },
    dismiss: (dseq, at) =>
      void db.prepare("UPDATE operation SET dismissed_at = ? WHERE dseq = ? AND status = 'rejected'").run(at, dseq),
    state: () =>
      db
        .prepare(
          `SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting, min(claimed_at) FILTER (WHERE status = 'waiting') AS oldest,
           count(*) FILTER (WHERE status = 'rejected' AND dismissed_at IS NULL AND error ->> 'code' <> 'held_back') AS rejected FROM operation WHERE status <> 'accepted'`,
        )
        .get() as { waiting: number; oldest: string | null; rejected: number },
  }
}

const fromRaw = (row: RawRow): OutboxRow => ({
  dseq: row.dseq,
  letterId: row.letter_id,
  kind: row.kind,
  operation: { ...(JSON.parse(row.body) as Operation), dseq: row.dseq },
  status: row.status,
  error: row.error ? (JSON.parse(row.error) as ErrorMessage) : null,
  claimedAt: row.claimed_at,
  answeredAt: row.answered_at,
  dismissed: row.dismissed_at !== null,
})
