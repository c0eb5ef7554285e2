import Database from 'better-sqlite3'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'

/**
 * Keeps a second server off the same data: two sequencers would both give out the next number. A lock of the operating
 * system on an empty database, because it ends with the process however that dies.
 *
 * @returns how to let go
 * @throws server_data_in_use
 */
export const holdDataFolder = (dir: string): (() => void) => {
  closeSync(openSync(join(dir, 'server.lock'), 'a', 0o600))
  const lock = new Database(join(dir, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw new LontarError('server_data_in_use', { folder: dir }, { cause: error })
  }
  return () => lock.close()
}
