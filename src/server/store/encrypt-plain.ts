import Database from 'better-sqlite3'
import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { encryptWith } from './give-key.ts'
import { stateOf } from './state-of-database.ts'
import { syncNow } from './sync-now.ts'

/**
 * Encrypts the database of a server from before pages were encrypted; once. A copy takes its place when the copy is whole and on the
 * disk, so at every moment one of the two stands there and opens.
 */
export const encryptPlain = (path: string, key: Buffer, patience: number): void => {
  if (stateOf(path) !== 'plain') return
  const plain = new Database(path, { timeout: patience })
  try {
    // Brings in what a killed server left in its log, which must not lie beside another file of the same name.
    plain.pragma('journal_mode=DELETE')
    plain.pragma('locking_mode=EXCLUSIVE')
    plain.exec('begin exclusive; commit')
    // While this one waited another process may have done it; what is locked then is no longer what bears the name.
    if (stateOf(path) !== 'plain') return
    const copy = `${path}.encrypting`
    for (const rest of [copy, `${copy}-journal`]) rmSync(rest, { force: true })
    plain.prepare('vacuum into ?').run(copy)
    const encrypted = new Database(copy)
    try {
      // It counts from its new name on; a copy that was interrupted is made anew.
      for (const off of ['journal_mode', 'synchronous']) encrypted.pragma(`${off}=OFF`)
      encryptWith(encrypted, key)
    } finally {
      encrypted.close()
    }
    syncNow(copy)
    renameSync(copy, path)
    syncNow(dirname(path))
  } finally {
    plain.close()
  }
}
