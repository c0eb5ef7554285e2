import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolderNow } from '../files/sync-folder.ts'

/** Whole or not at all: a temporary file, forced to the disk, then renamed. For the owner's eyes only. */
export const writeDurably = (path: string, text: string): void => {
  const temp = `${path}.tmp`
  rmSync(temp, { force: true })
  writeFileSync(temp, text, { mode: 0o600, flag: 'wx' })
  const handle = openSync(temp, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(temp, path)
  syncFolderNow(dirname(path))
}
