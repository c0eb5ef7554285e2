import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { isLogDamaged } from '../../protocol/write-ahead-log.ts'
import type { Db } from '../store/open-store.ts'
import { isLogLost } from '../session/expected-log.ts'
import { isWhole } from './check-copy.ts'
import { openCopy } from './open-copy.ts'

export type Row = Record<string, string | number | Buffer | null>

/** What a table gave: all of it, or what lies outside the damage. */
export interface Read {
  rows: Row[]
  whole: boolean
}

/** What could be read of a damaged store, of that which no server has. */
export interface Salvage {
  /** Steps, by number. Those whose content is not what its hash says are left out, and the table is not whole. */
  steps: Read
  facts: Map<string, unknown>
  /** Tables of work that is no step yet, by name. */
  work: Map<string, Read>
  /** Files that this work holds: rows of `letter_file` whose letter is a shelf. */
  held: Read
  files: Read
}

/** Work on this computer that is not in the outbox: papers to be recorded, applications half typed, saved searches, PDFs that were signed here. */
export const tablesOfWork = ['intake', 'permit_draft', 'saved_search', 'signed_file'] as const
const nothing: Read = { rows: [], whole: false }
const factsWanted = ['device', 'directory', 'directoryTag', 'services', 'syncSettings', 'leases', 'feed', 'exchange']

/**
 * Reads what can be read of a damaged store, in a copy: the damaged one stays as it lies.
 *
 * @param heads other copies of the same store, newest first: where its first page cannot be read, theirs tells where the tables lie
 * @param scratch a path for the copy
 */
export const salvage = (store: string, key: Uint8Array, heads: string[], scratch: string): Salvage => {
  const log = `${store}-wal`
  const logWhole = existsSync(log) ? !isLogDamaged(readFileSync(log)) : !isLogLost(dirname(store))
  try {
    const db = openSomehow(store, key, heads, scratch)
    if (!db) return { steps: nothing, facts: new Map(), work: new Map(), held: nothing, files: nothing }
    try {
      const steps = readSteps(db.db)
      const whole = (read: Read): Read => ({ ...read, whole: read.whole && logWhole && db.ownHead })
      const readWhole = (table: string, where = '') => whole(readTable(db.db, table, where))
      return {
        steps: whole(steps),
        facts: readFacts(db.db),
        work: new Map(tablesOfWork.map((table) => [table, readWhole(table)])),
        held: readWhole('letter_file', "WHERE letter_id LIKE 'intake:%' OR letter_id LIKE 'permit-draft:%'"),
        files: readWhole('file', 'WHERE present = 1'),
      }
    } finally {
      db.db.close()
    }
  } finally {
    removeCopy(scratch)
  }
}

const openSomehow = (
  store: string,
  key: Uint8Array,
  heads: string[],
  scratch: string,
): { db: Db; ownHead: boolean } | null => {
  if (!existsSync(store)) return null
  const bytes = sizeOf(store)
  const longest = 2 * Math.max(bytes, ...heads.map(sizeOf))
  const helps = [null, (to: string) => truncateSync(to, longest), ...heads.map((head) => lendHead(head, bytes, key))]
  for (const help of helps) {
    removeCopy(scratch)
    copyFileSync(store, scratch)
    if (existsSync(`${store}-wal`)) copyFileSync(`${store}-wal`, `${scratch}-wal`)
    try {
      help?.(scratch)
      return { db: openCopy(scratch, key), ownHead: help === null }
    } catch {
      // The next may help.
    }
  }
  return null
}

const removeCopy = (path: string): void => ['', '-wal', '-shm'].forEach((end) => rmSync(path + end, { force: true }))
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/**
 * The first page says how many there are, and SQLite reads none behind them and no file that is shorter (fileformat2.html, 1.3.7). So
 * the copy is made long, and the copy whose head is lent grows as far before.
 */
const lendHead =
  (head: string, bytes: number, key: Uint8Array) =>
  (to: string): void => {
    const lender = `${to}.head`
    try {
      copyFileSync(head, lender)
      growTo(bytes, lender, key)
      truncateSync(to, Math.max(bytes, sizeOf(lender)))
      transplantHead(lender, to)
    } finally {
      removeCopy(lender)
    }
  }

const growTo = (bytes: number, file: string, key: Uint8Array): void => {
  const db = openCopy(file, key)
  try {
    const missing = () => bytes - (db.pragma('page_count', { simple: true }) as number) * pageBytes
    const fill = db.prepare("INSERT INTO fact (name, value) VALUES ('filler ' || ?, CAST(zeroblob(?) AS TEXT))")
    for (let count = 0; missing() > 0; count++) fill.run(count, Math.min(missing(), fillerBytes))
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}
const pageBytes = 4096
const fillerBytes = 16 * 1024 * 1024

/** Pages are sealed one by one under the store's own key, so a page of a copy opens in its place. */
const transplantHead = (from: string, to: string): void => {
  const page = Buffer.alloc(pageBytes)
  const source = openSync(from, 'r')
  readSync(source, page, 0, page.length, 0)
  closeSync(source)
  const target = openSync(to, 'r+')
  writeSync(target, page, 0, page.length, 0)
  closeSync(target)
}

const readTable = (db: Db, table: string, where: string): Read => {
  const rows: Row[] = []
  try {
    for (const row of db.prepare<[], Row>(`SELECT * FROM ${table} ${where}`).iterate()) rows.push(row)
    return { rows, whole: true }
  } catch {
    return { rows, whole: false }
  }
}

const readFacts = (db: Db): Map<string, unknown> => {
  const found = new Map<string, unknown>()
  for (const name of factsWanted) {
    try {
      const value = db.prepare<[string], string>('SELECT value FROM fact WHERE name = ?').pluck().get(name)
      if (value !== undefined) found.set(name, JSON.parse(value))
    } catch {
      // Another fact may lie on a page that can be read.
    }
  }
  return found
}

/** No computer has taken more steps; a number that damage made up must not be counted up to. */
const mostSteps = 1_000_000
/** Behind the last step that was found, so many numbers in a row are tried one by one. */
const patience = 2000

/** From the front up to the damage, from behind down to it, and what lies between one by one. */
const readSteps = (db: Db): Read => {
  const found = new Map<number, Row>()
  let damaged = false
  const keep = (row: Row) => {
    if (isWhole(String(row['body']))) found.set(Number(row['dseq']), row)
    else damaged = true
  }
  const walk = (sql: string): number => {
    let last = 0
    try {
      for (const row of db.prepare<[], Row>(sql).iterate()) {
        keep(row)
        last = Number(row['dseq'])
      }
      return last
    } catch {
      damaged = true
      return last
    }
  }
  const front = walk('SELECT * FROM operation ORDER BY dseq')
  if (!damaged) return { rows: [...found.values()], whole: true }
  const back = walk('SELECT * FROM operation ORDER BY dseq DESC')
  const one = attempt(() => db.prepare<[number], Row>('SELECT * FROM operation WHERE dseq = ?'))
  const end = Math.min(back > front ? back : front + patience, mostSteps)
  if (!one) return sorted(found)
  for (let dseq = front + 1; dseq < end; dseq++) {
    const row = attempt(() => one.get(dseq))
    if (row) keep(row)
  }
  return sorted(found)
}

const sorted = (found: Map<number, Row>): Read => ({
  rows: [...found.values()].toSorted((a, b) => Number(a['dseq']) - Number(b['dseq'])),
  whole: false,
})

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    return undefined
  }
}
