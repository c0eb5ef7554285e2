import type { FileRef } from '../../domain/letter.ts'
import type { Db } from './open-store.ts'

export interface FileTable {
  /** The file is on this disk. Call after the vault has made it durable. */
  markPresent(file: FileRef): void
  markAtServer(sha256: string): void
  /** The server asks for it after all: it is looked up and brought again. */
  markNotAtServer(sha256: string): void
  markMissing(sha256: string): void
  isPresent(sha256: string): boolean
  /** All that should be on this disk. */
  present(): string[]
  isAtServer(sha256: string): boolean
  /** The letters that name a file. */
  lettersWith(sha256: string): string[]
  /** The files a letter needs now; those it no longer names are let go. */
  link(letterId: string, files: FileRef[]): void
  /**
   * Not on this disk though a letter needs it: those of the letters asked for first, then what waits for a signature, then the
   * newest. Thrifty: nothing but the first two.
   */
  wanted(limit: number, more?: { asked: Iterable<string>; thrifty: boolean }): FileRef[]
  /** Known here, though neither a letter, a file that was signed here, nor a step that is still open (waiting or refused) names it any more. */
  orphans(): string[]
  isKnown(sha256: string): boolean
  /** Bytes; none of a file that is not known here. */
  sizeOf(sha256: string): number
  forget(sha256: string): void
}

/**
 * A server that is put back to a backup may ask for the files of these last steps once more, and for a paper that has a later form by now
 * nobody else has them. Counted, not dated: clocks of laptops go wrong.
 */
const stepsToBringBack = 500

export const fileTable = (db: Db): FileTable => {
  const ensure = db.prepare('INSERT INTO file (sha256, size) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const linked = db.prepare<[string], string>('SELECT sha256 FROM letter_file WHERE letter_id = ?').pluck()
  const unlink = db.prepare('DELETE FROM letter_file WHERE letter_id = ? AND sha256 = ?')
  const addLink = db.prepare('INSERT INTO letter_file VALUES (?, ?) ON CONFLICT DO NOTHING')
  const isNewest = db.prepare(
    'UPDATE file SET newest = max(newest, coalesce((SELECT rowid FROM letter WHERE id = ?), 0)) WHERE sha256 = ?',
  )
  const missingOf = db.prepare<[string], FileRef>(
    `SELECT DISTINCT sha256, size FROM json_each(?) JOIN letter_file ON letter_id = value JOIN file USING (sha256) WHERE present = 0`,
  )
  const missingToSign = db.prepare<[], FileRef>(
    `SELECT DISTINCT sha256, size FROM letter_box JOIN letter ON letter.rowid = letter JOIN letter_file ON letter_id = letter.id
     JOIN file USING (sha256) WHERE box = 'tanda_tangan' AND present = 0 ORDER BY newest DESC`,
  )
  const missing = db.prepare<[number], FileRef>(
    `SELECT sha256, size FROM file WHERE present = 0 AND EXISTS (SELECT 1 FROM letter_file WHERE letter_file.sha256 = file.sha256)
     ORDER BY newest DESC LIMIT ?`,
  )
  const flag = (column: 'present' | 'at_server', sha256: string): boolean =>
    db.prepare<[string], number>(`SELECT ${column} FROM file WHERE sha256 = ?`).pluck().get(sha256) === 1
  return {
    markPresent({ sha256, size }) {
      ensure.run(sha256, size)
      db.prepare('UPDATE file SET present = 1 WHERE sha256 = ?').run(sha256)
    },
    markAtServer: (sha256) => void db.prepare('UPDATE file SET at_server = 1 WHERE sha256 = ?').run(sha256),
    markNotAtServer: (sha256) => void db.prepare('UPDATE file SET at_server = 0 WHERE sha256 = ?').run(sha256),
    markMissing: (sha256) => void db.prepare('UPDATE file SET present = 0 WHERE sha256 = ?').run(sha256),
    present: () => db.prepare<[], string>('SELECT sha256 FROM file WHERE present = 1').pluck().all(),
    isPresent: (sha256) => flag('present', sha256),
    isAtServer: (sha256) => flag('at_server', sha256),
    lettersWith: (sha256) =>
      db.prepare<[string], string>('SELECT letter_id FROM letter_file WHERE sha256 = ?').pluck().all(sha256),
    link(letterId, files) {
      const before = new Set(linked.all(letterId))
      for (const file of files) {
        if (before.delete(file.sha256)) continue
        ensure.run(file.sha256, file.size)
        addLink.run(letterId, file.sha256)
        isNewest.run(letterId, file.sha256)
      }
      for (const sha256 of before) unlink.run(letterId, sha256)
    },
    wanted(limit, { asked, thrifty } = { asked: [], thrifty: false }) {
      const urgent = [...missingOf.all(JSON.stringify([...asked])), ...missingToSign.all()]
      const all = thrifty ? urgent : [...urgent, ...missing.all(limit)]
      return [...new Map(all.map((file) => [file.sha256, file])).values()].slice(0, limit)
    },
    orphans: () =>
      db
        .prepare<[number], string>(
          `SELECT sha256 FROM loose_file WHERE sha256 NOT IN (SELECT sha256 FROM signed_file) AND sha256 NOT IN
           (SELECT value FROM operation, json_each(operation.body, '$.dependsOn') WHERE status <> 'accepted') AND sha256 NOT IN
           (SELECT value FROM operation, json_each(operation.body, '$.dependsOn')
            WHERE dseq > (SELECT max(dseq) FROM operation) - ? AND letter_id IN (SELECT id FROM letter))`,
        )
        .pluck()
        .all(stepsToBringBack),
    isKnown: (sha256) => db.prepare('SELECT 1 FROM file WHERE sha256 = ?').get(sha256) !== undefined,
    sizeOf: (sha256) => db.prepare<[string], number>('SELECT size FROM file WHERE sha256 = ?').pluck().get(sha256) ?? 0,
    forget: (sha256) => void db.prepare('DELETE FROM file WHERE sha256 = ?').run(sha256),
  }
}
