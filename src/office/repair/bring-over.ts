import type { Operation } from '../../protocol/sync-api.ts'
import type { Db } from '../store/open-store.ts'
import { tablesOfWork, type Read, type Row, type Salvage } from './salvage.ts'

/**
 * Puts what was saved from a damaged store into the one that takes its place. A table that was read to its end replaces the older one:
 * what is no longer in it had been done or taken back. Of one that was not, both are kept: better asked twice than lost. Inside a
 * transaction.
 */
export const bringOver = (db: Db, { steps, work, held, files }: Salvage): void => {
  bringSteps(db, steps)
  for (const table of tablesOfWork) {
    const read = work.get(table)
    if (read) bringRows(db, table, read)
  }
  for (const row of files.rows) insert(db, 'file', row)
  const mustBeThere = db.prepare('INSERT INTO file (sha256, size, present) VALUES (?, 0, 1) ON CONFLICT DO NOTHING')
  for (const row of held.rows) {
    mustBeThere.run(row['sha256'])
    insert(db, 'letter_file', row)
  }
  for (const row of work.get('signed_file')?.rows ?? []) mustBeThere.run(row['sha256'])
}

const bringSteps = (db: Db, { rows, whole }: Read): void => {
  if (whole) {
    db.exec('DELETE FROM operation')
    rows.forEach((row) => insert(db, 'operation', row))
    return
  }
  const idOf = (body: unknown): string => (JSON.parse(String(body)) as Operation).opId
  const here = new Map(
    db
      .prepare<[], { dseq: number; body: string }>('SELECT dseq, body FROM operation')
      .all()
      .map(({ dseq, body }) => [idOf(body), dseq]),
  )
  const taken = new Set(here.values())
  const drop = db.prepare('DELETE FROM operation WHERE dseq = ?')
  // What is known in both is younger in the damaged one: its answer, or its last words.
  const known = rows.filter((row) => here.has(idOf(row['body'])))
  for (const row of known) {
    const dseq = here.get(idOf(row['body']))!
    drop.run(dseq)
    insert(db, 'operation', { ...row, dseq })
  }
  let last = Math.max(0, ...taken)
  for (const row of rows.filter((row) => !here.has(idOf(row['body'])))) {
    const own = Number(row['dseq'])
    const dseq = taken.has(own) || own < last ? last + 1 : own
    insert(db, 'operation', { ...row, dseq })
    taken.add(dseq)
    last = Math.max(last, dseq)
  }
}

const bringRows = (db: Db, table: string, { rows, whole }: Read): void => {
  if (whole) db.exec(`DELETE FROM ${table}`)
  rows.forEach((row) => insert(db, table, row))
}

/** Columns that only one of both versions knows are left out. */
const insert = (db: Db, table: string, row: Row): void => {
  const known = new Set((db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name))
  const columns = Object.keys(row).filter((name) => known.has(name))
  db.prepare(
    `INSERT OR REPLACE INTO ${table} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`,
  ).run(row)
}
