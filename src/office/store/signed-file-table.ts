import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { Level } from '../../protocol/verdict.ts'
import type { Db } from './open-store.ts'

/** A PDF from outside of the letters, as it was signed here and grew since. */
export interface SignedFile {
  id: string
  /** Of the signed copy, for people. */
  name: string
  signedAt: string
  /** The newest copy, in the vault. */
  sha256: string
  level: Level
  /** Not before this it is tried again, or renewed where it is complete. */
  nextAt: string
  /** Tries in a row that failed. */
  attempts: number
  /** Why it could not climb further. */
  problem: ErrorMessage | null
  /** The best copy that the person took. */
  savedLevel: Level | null
}

/** The queue of files that climb, and what is offered of them: it lives through restarts. */
export interface SignedFileTable {
  add(file: Pick<SignedFile, 'id' | 'name' | 'signedAt' | 'sha256' | 'level'>): void
  /** The newest first. */
  list(): SignedFile[]
  get(id: string): SignedFile | null
  /** Whose turn it is, the oldest first. Also those whose next try lies further off than any pause: the clock was put back since. */
  due(now: Date): string[]
  /** Nothing where the person took it from the list meanwhile. */
  change(id: string, change: Partial<Pick<SignedFile, 'sha256' | 'level' | 'nextAt' | 'attempts' | 'problem'>>): void
  saved(id: string, level: Level, at: string): void
  /** Every one of them that failed is tried with the next round. */
  tryNow(now: string): void
  remove(id: string): void
  /** Complete, saved so, and older than this: of no use here any more. */
  removeSavedBefore(at: string): void
  /** Without any time-stamp so far. */
  unstamped(): number
}

const weekMs = 7 * 86_400_000
const fields = `id, name, signed_at AS signedAt, sha256, level, next_at AS nextAt, attempts, problem, saved_level AS savedLevel`
type Row = Omit<SignedFile, 'problem'> & { problem: string | null }
const fromRow = (row: Row): SignedFile => ({
  ...row,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as ErrorMessage),
})

export const signedFileTable = (db: Db): SignedFileTable => {
  const get = (id: string): SignedFile | null => {
    const row = db.prepare<[string], Row>(`SELECT ${fields} FROM signed_file WHERE id = ?`).get(id)
    return row ? fromRow(row) : null
  }
  return {
    get,
    add: ({ id, name, signedAt, sha256, level }) =>
      void db
        .prepare('INSERT INTO signed_file (id, name, signed_at, sha256, level, next_at) VALUES (?, ?, ?, ?, ?, ?)')
        .run(id, name, signedAt, sha256, level, signedAt),
    list: () =>
      db.prepare<[], Row>(`SELECT ${fields} FROM signed_file ORDER BY signed_at DESC, rowid DESC`).all().map(fromRow),
    due: (now) =>
      db
        .prepare<[string, string], string>(
          `SELECT id FROM signed_file WHERE next_at <= ? OR (next_at > ? AND (attempts > 0 OR level <> 'B-LTA'))
           ORDER BY signed_at, rowid`,
        )
        .pluck()
        .all(now.toISOString(), new Date(now.getTime() + weekMs).toISOString()),
    change(id, change) {
      const file = get(id)
      if (!file) return
      const next = { ...file, ...change }
      db.prepare(
        'UPDATE signed_file SET sha256 = ?, level = ?, next_at = ?, attempts = ?, problem = ? WHERE id = ?',
      ).run(next.sha256, next.level, next.nextAt, next.attempts, next.problem && JSON.stringify(next.problem), id)
    },
    saved: (id, level, at) =>
      void db.prepare('UPDATE signed_file SET saved_level = ?, saved_at = ? WHERE id = ?').run(level, at, id),
    tryNow: (now) => void db.prepare('UPDATE signed_file SET next_at = ? WHERE attempts > 0').run(now),
    remove: (id) => void db.prepare('DELETE FROM signed_file WHERE id = ?').run(id),
    removeSavedBefore: (at) =>
      void db.prepare(`DELETE FROM signed_file WHERE saved_level = 'B-LTA' AND saved_at < ?`).run(at),
    unstamped: () => db.prepare<[], number>(`SELECT count(*) FROM signed_file WHERE level = 'B-B'`).pluck().get() ?? 0,
  }
}
