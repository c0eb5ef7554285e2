import Database from 'better-sqlite3'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import type { Operation } from '../../../src/protocol/sync-api.ts'

/** A step as it stands in an outbox. */
export interface Step {
  opId: string
  letterId: string
  hash: string
  status: string
}

interface Row {
  dseq: number
  letter_id: string
  body: string
  status: string
}

const ends = ['', '-wal', '-shm']
const page = 4096

/** A store and its log beside it, so that looking at it changes nothing. The caller removes it. */
export const copyStore = (from: string, to: string): void => {
  removeStore(to)
  for (const end of ['', '-wal']) if (existsSync(from + end)) copyFileSync(from + end, to + end)
}
export const removeStore = (path: string): void => ends.forEach((end) => rmSync(path + end, { force: true }))

const open = (file: string, key: Buffer): Database.Database => {
  const db = new Database(file, { timeout: 0, fileMustExist: true })
  try {
    db.pragma(`cipher='chacha20'`)
    db.pragma(`key="x'${key.toString('hex')}'"`)
    db.pragma('locking_mode=EXCLUSIVE')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** All steps of a store that is whole, in a copy of it. @throws where it is not */
export const stepsOfStore = (file: string, key: Buffer): Map<number, Step> => {
  const db = open(file, key)
  try {
    const found = db.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(String(found))
    const rows = db.prepare<[], Row>('SELECT dseq, letter_id, body, status FROM operation').all()
    return new Map(rows.map((row) => [row.dseq, stepOf(row)]))
  } finally {
    db.close()
  }
}

const stepOf = ({ letter_id, body, status }: Row): Step => {
  const { opId, payloadHash } = JSON.parse(body) as Operation
  return { opId, letterId: letter_id, hash: payloadHash, status }
}

/**
 * What somebody could still read of a damaged store who knows how long it was and, where a copy of it tells, what stood on its first page:
 * each step by its number.
 *
 * @param whole the same store before the damage
 * @param last the highest number that a step can have
 * @param scratch a path for what is tried
 */
export const readableSteps = (
  damaged: string,
  whole: string,
  scratch: string,
  { key, last, copies }: { key: Buffer; last: number; copies: string[] },
): Step[] => {
  const found: Step[] = []
  const isOfThisStore = (copy: string): boolean => {
    copyStore(whole, scratch)
    lendPage(copy, scratch)
    return orNothing(() => open(scratch, key).close()) !== undefined
  }
  const helps = [() => {}, () => lengthen(whole, scratch)]
  if (copies.some(isOfThisStore)) helps.push(() => (lengthen(whole, scratch), lendPage(whole, scratch)))
  for (const help of helps) {
    copyStore(damaged, scratch)
    if (!existsSync(scratch)) return []
    help()
    const db = orNothing(() => open(scratch, key))
    if (!db) continue
    const one = orNothing(() =>
      db.prepare<[number], Row>('SELECT dseq, letter_id, body, status FROM operation WHERE dseq = ?'),
    )
    for (let dseq = 1; dseq <= last; dseq++) {
      const row = orNothing(() => one?.get(dseq))
      if (row) found.push(stepOf(row))
    }
    db.close()
  }
  removeStore(scratch)
  return found
}

const lengthen = (from: string, to: string): void => {
  if (statSync(to).size < statSync(from).size) truncateSync(to, statSync(from).size)
}

const lendPage = (from: string, to: string): void => {
  const first = Buffer.alloc(page)
  const source = openSync(from, 'r')
  readSync(source, first, 0, page, 0)
  closeSync(source)
  const target = openSync(to, 'r+')
  writeSync(target, first, 0, page, 0)
  closeSync(target)
}

const orNothing = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    return undefined
  }
}
