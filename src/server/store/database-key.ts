import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { stateOf } from './state-of-database.ts'
import { syncNow } from './sync-now.ts'

const keyBytes = 32

/** Beside the database, under its name: `server.db` has `server.key`. */
export const keyFileOf = (path: string): string => `${path.replace(/\.db$/, '')}.key`

/**
 * The key of a database, which is made for one that has none yet. It is durable before the first page is encrypted with it: a
 * database whose key is lost is lost.
 *
 * @returns 32 bytes. Never logged.
 * @throws server_key_wrong
 */
export const databaseKey = (path: string): Buffer => {
  const file = keyFileOf(path)
  if (!existsSync(file)) {
    if (stateOf(path) === 'encrypted') throw new LontarError('server_key_wrong', { file })
    makeKey(file)
  }
  const key = readFileSync(file)
  if (key.length !== keyBytes) throw new LontarError('server_key_wrong', { file })
  return key
}

const makeKey = (file: string): void => {
  const temp = `${file}.${process.pid}`
  rmSync(temp, { force: true })
  writeFileSync(temp, randomBytes(keyBytes), { mode: 0o600, flag: 'wx', flush: true })
  try {
    // A second name, because a rename would replace the key that another process made in the meantime.
    linkSync(temp, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(temp)
  }
  syncNow(dirname(file))
}
