import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operationHashInput } from '../../protocol/canonical-json.ts'
import type { Operation } from '../../protocol/sync-api.ts'
import { deriveKey } from '../files/derive-key.ts'
import { openChunks } from '../files/sealed-chunks.ts'
import type { Db } from '../store/open-store.ts'
import type { CheckPart, CheckResult, CheckTask } from './check-task.ts'
import { openCopy } from './open-copy.ts'

/**
 * Looks through a copy of a store, and at full depth through the files beside the original.
 *
 * @param tell how far it is
 * @throws what SQLite throws where so much is damaged that it cannot be looked through
 */
export const checkCopy = (
  { file, key, depth, filesDir, olderFileKeys = [] }: CheckTask,
  tell: (part: CheckPart, done: number, of: number) => void,
): CheckResult => {
  const db = openCopy(file, key)
  try {
    const faults: CheckResult['faults'] = {}
    const note = (part: CheckPart, count: number) => {
      if (count > 0) faults[part] = (faults[part] ?? 0) + count
    }
    note('pages', pageFaults(db, depth, tell))
    const files: CheckResult['files'] = { read: 0, bad: [] }
    if (depth === 'full') {
      tell('references', 0, 1)
      note('references', db.prepare('PRAGMA foreign_key_check').all().length)
      note('search', searchFaults(db, tell))
      const fileKeys = [
        deriveKey(key, Buffer.alloc(0), 'lontar files'),
        ...olderFileKeys.map((one) => Buffer.from(one)),
      ]
      Object.assign(
        files,
        lookAtFiles(db, filesDir, fileKeys, (done, of) => tell('files', done, of)),
      )
      note('files', files.bad.length)
    }
    note('outbox', outboxFaults(db, depth, tell))
    const { unsent, refused } = db
      .prepare<[], { unsent: number; refused: number }>(
        `SELECT count(*) FILTER (WHERE status = 'waiting') AS unsent,
         count(*) FILTER (WHERE status = 'rejected' AND dismissed_at IS NULL) AS refused FROM operation WHERE status <> 'accepted'`,
      )
      .get()!
    const letters = db.prepare<[], number>('SELECT count(*) FROM letter').pluck().get()!
    const onlyHere = db.prepare<[], string>('SELECT sha256 FROM file WHERE present = 1 AND at_server = 0').pluck().all()
    return { faults, letters, unsent, refused, onlyHere, files }
  } finally {
    db.close()
  }
}

/** Table by table, so that a large store tells how far it is. */
const pageFaults = (db: Db, depth: CheckTask['depth'], tell: Tell): number => {
  if (depth === 'quick') return notOk(db.pragma('quick_check(20)') as Row[])
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    .pluck()
    .all()
  const found = tables.map((table, index) => {
    tell('pages', index, tables.length)
    return notOk(db.pragma(`integrity_check('${table.replaceAll("'", "''")}')`) as Row[])
  })
  // Lists of free pages and what belongs to no table.
  return found.reduce((sum, count) => sum + count, 0) + notOk(db.pragma('quick_check(20)') as Row[])
}

const searchFaults = (db: Db, tell: Tell): number => {
  const indexes = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
    .pluck()
    .all()
  return indexes.filter((name, at) => {
    tell('search', at, indexes.length)
    try {
      db.prepare(`INSERT INTO "${name}" ("${name}") VALUES ('integrity-check')`).run()
      return false
    } catch {
      return true
    }
  }).length
}

/** Steps that are open must be readable, and what they were. */
const outboxFaults = (db: Db, depth: CheckTask['depth'], tell: Tell): number => {
  const bodies = db
    .prepare<[], { body: string }>(
      `SELECT body FROM operation ${depth === 'full' ? '' : "WHERE status <> 'accepted'"} ORDER BY dseq`,
    )
    .all()
  return bodies.filter(({ body }, index) => {
    if (index % 200 === 0) tell('outbox', index, bodies.length)
    return !isWhole(body)
  }).length
}

/** Is a step what its hash says? */
export const isWhole = (body: string): boolean => {
  try {
    const operation = JSON.parse(body) as Operation
    return createHash('sha256').update(operationHashInput(operation)).digest('hex') === operation.payloadHash
  } catch {
    return false
  }
}

const lookAtFiles = (
  db: Db,
  dir: string,
  keys: Buffer[],
  tell: (done: number, of: number) => void,
): CheckResult['files'] => {
  const names = db.prepare<[], string>('SELECT sha256 FROM file WHERE present = 1 ORDER BY sha256').pluck().all()
  const bad = names.filter((hash, index) => {
    if (index % 20 === 0) tell(index, names.length)
    const path = join(dir, hash.slice(0, 2), hash)
    return !keys.some((key) => isFileWhole(path, hash, key))
  })
  return { read: names.length, bad }
}

export const isFileWhole = (path: string, hash: string, key: Buffer): boolean => {
  try {
    return (
      createHash('sha256')
        .update(openChunks(readFileSync(path), key))
        .digest('hex') === hash
    )
  } catch {
    return false
  }
}

type Row = Record<string, string>
type Tell = (part: CheckPart, done: number, of: number) => void
const notOk = (rows: Row[]): number => rows.filter((row) => Object.values(row)[0] !== 'ok').length
