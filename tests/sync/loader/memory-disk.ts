import Database from 'better-sqlite3'
import { migrate } from '../../../src/office/store/migrate.ts'
import { openStore as openFile } from '../../../src/office/store/open-store.ts'

type Db = Database.Database

/**
 * The disks of the laptops, in place of `src/office/store/open-store.ts`: databases in memory, which stay when a laptop is started again.
 * A power cut strikes between two touches of the disk, so all that it leaves undone is a transaction, and that was rolled back.
 * Files, their encryption and damaged logs are the concern of the office's crash tests; where laptops are repaired (`keepInFiles`), the
 * store is what it is in the office.
 */
const disks = new Map<string, Db | Buffer>()
let empty: Buffer | null = null

/** A store of this version with nothing in it: made once, since every laptop begins with one. */
const emptyStore = (): Buffer => {
  if (empty) return empty
  const db = new Database(':memory:')
  migrate(db)
  empty = db.serialize()
  db.close()
  return empty
}

const filed = new Set<string>()
/** Stores in this folder are real files, encrypted and with their logs. */
export const keepInFiles = (folder: string): void => void filed.add(`${folder}/`)

export const openStore = (path: string, key: Buffer): Db => {
  if ([...filed].some((folder) => path.startsWith(folder))) return openFile(path, key)
  const there = disks.get(path) ?? emptyStore()
  if (!Buffer.isBuffer(there)) return there
  const db = new Database(there)
  db.pragma('journal_mode=MEMORY')
  db.pragma('foreign_keys=ON')
  const opened = Object.assign(db, { prepare: preparedOnce(db), close: () => db })
  disks.set(path, opened)
  return opened
}

/** The office prepares a statement each time anew, which costs a person nothing and a hundred thousand simulated days a tenth. */
const preparedOnce = (db: Db): Db['prepare'] => {
  const prepared = new Map<string, Database.Statement>()
  const prepare = db.prepare.bind(db)
  return ((sql: string) => {
    const known = prepared.get(sql) ?? prepare(sql)
    prepared.set(sql, known)
    return known
  }) as Db['prepare']
}

/** As the disk is at this moment. */
export const copyDisk = (from: string, to: string): void => {
  const disk = disks.get(from)!
  const content = Buffer.isBuffer(disk) ? disk : disk.serialize()
  forget(to)
  disks.set(to, content)
}

const forget = (path: string): void => {
  const disk = disks.get(path)
  if (disk && !Buffer.isBuffer(disk)) Database.prototype.close.call(disk)
  disks.delete(path)
}

/** Throws all disks of a world away. */
export const clearDisks = (dir: string): void => {
  ;[...disks.keys()].filter((path) => path.startsWith(`${dir}/`)).forEach(forget)
  for (const folder of filed) if (folder.startsWith(`${dir}/`)) filed.delete(folder)
}
