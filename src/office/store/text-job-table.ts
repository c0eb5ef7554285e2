import type { Db } from './open-store.ts'

/** A file whose words are to be found. `scan`: it has no text layer and waits to be recognised. */
export interface TextJob {
  sha256: string
  state: 'waiting' | 'scan' | 'done'
  /** Pages that were recognised, and how many there are. */
  page: number
  pages: number | null
  /** What was recognised so far. */
  text: string
}

export interface TextJobTable {
  /** Known files are not added again. Urgent: somebody looks at it just now. */
  add(sha256: string, urgent?: boolean): void
  get(sha256: string): TextJob | null
  /** The next one; of scans only where they are recognised on this computer. */
  next(scansToo: boolean): TextJob | null
  put(job: TextJob): void
  waiting(): { files: number; scans: number }
  remove(sha256: string): void
}

export const textJobTable = (db: Db): TextJobTable => {
  const columns = 'sha256, state, page, pages, text'
  return {
    add(sha256, urgent = false) {
      db.prepare("INSERT INTO text_job (sha256, state, urgent) VALUES (?, 'waiting', ?) ON CONFLICT DO NOTHING").run(
        sha256,
        Number(urgent),
      )
    },
    get: (sha256) =>
      db.prepare<[string], TextJob>(`SELECT ${columns} FROM text_job WHERE sha256 = ?`).get(sha256) ?? null,
    next: (scansToo) =>
      db
        .prepare<[number], TextJob>(
          `SELECT ${columns} FROM text_job WHERE state <> 'done' AND (state = 'waiting' OR ? = 1)
           ORDER BY state = 'scan', urgent DESC, place LIMIT 1`,
        )
        .get(Number(scansToo)) ?? null,
    put: ({ sha256, state, page, pages, text }) =>
      void db
        .prepare('UPDATE text_job SET state = ?, page = ?, pages = ?, text = ? WHERE sha256 = ?')
        .run(state, page, pages, text, sha256),
    waiting: () =>
      db
        .prepare<[], { files: number; scans: number }>(
          "SELECT count(*) AS files, coalesce(sum(state = 'scan'), 0) AS scans FROM text_job WHERE state <> 'done'",
        )
        .get()!,
    remove: (sha256) => void db.prepare('DELETE FROM text_job WHERE sha256 = ?').run(sha256),
  }
}
