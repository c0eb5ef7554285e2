import type { Attachment } from '../../domain/letter.ts'
import type { Db } from './open-store.ts'

/** Unfinished work on permit cases, by key; the files of each are held on this disk by a shelf of their own. */
export interface PermitDraftTable {
  list(): StoredDraft[]
  get(key: string): StoredDraft | null
  put(draft: Omit<StoredDraft, 'files'>): void
  addFile(key: string, file: Attachment, at: string): void
  remove(key: string): void
}

export interface StoredDraft {
  key: string
  title: string
  /** JSON, of the screen that writes it; empty while only files were chosen. */
  body: string
  files: Attachment[]
  at: string
}

type Row = Omit<StoredDraft, 'files'> & { files: string }
const toDraft = (row: Row): StoredDraft => ({ ...row, files: JSON.parse(row.files) as Attachment[] })

export const permitDraftTable = (db: Db): PermitDraftTable => {
  const get = (key: string): StoredDraft | null => {
    const row = db.prepare<[string], Row>('SELECT * FROM permit_draft WHERE key = ?').get(key)
    return row ? toDraft(row) : null
  }
  return {
    get,
    list: () => db.prepare<[], Row>('SELECT * FROM permit_draft ORDER BY at DESC').all().map(toDraft),
    put({ key, title, body, at }) {
      db.prepare(
        `INSERT INTO permit_draft (key, title, body, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET title = excluded.title, body = excluded.body, at = excluded.at`,
      ).run(key, title, body, at)
    },
    addFile(key, file, at) {
      const files = [...(get(key)?.files ?? []).filter((other) => other.sha256 !== file.sha256), file]
      db.prepare(
        `INSERT INTO permit_draft (key, files, at) VALUES (?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET files = excluded.files`,
      ).run(key, JSON.stringify(files), at)
    },
    remove: (key) => void db.prepare('DELETE FROM permit_draft WHERE key = ?').run(key),
  }
}
