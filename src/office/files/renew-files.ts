import { existsSync, readdirSync } from 'node:fs'
import { open, readFile, rename, rm, utimes, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { openChunks, sealChunks } from './sealed-chunks.ts'

/**
 * Encrypts the files of a vault anew that lie under an older key, one after another, each whole or not at all. May be broken off by a
 * crash and begun again: what is done is found done. What opens with no key is damaged, and left to the check of files.
 *
 * @returns how many could not be read
 * @throws disk_full and what else a disk says
 */
export const renewFiles = async (
  dir: string,
  key: Buffer,
  older: readonly Buffer[],
  tell: (done: number, of: number) => void,
): Promise<number> => {
  const paths = (existsSync(dir) ? readdirSync(dir) : []).flatMap((part) =>
    readdirSync(join(dir, part)).flatMap((name) => (/^[0-9a-f]{64}$/.test(name) ? [join(dir, part, name)] : [])),
  )
  let unread = 0
  for (const [index, path] of paths.entries()) {
    const sealed = await readFile(path)
    if (!opens(sealed, key)) {
      const content = older.map((one) => opens(sealed, one)).find((found) => found !== null)
      if (content) await replace(path, sealChunks(content, key))
      else unread++
    }
    tell(index + 1, paths.length)
  }
  return unread
}

const opens = (sealed: Buffer, key: Buffer): Buffer | null => {
  try {
    return openChunks(sealed, key)
  } catch {
    return null
  }
}

/** Its age stays: by that a file that nobody names is taken away. */
const replace = async (path: string, sealed: Buffer): Promise<void> => {
  const temp = `${path}.rekeyed.tmp`
  const { atime, mtime } = await stat(path)
  try {
    const file = await open(temp, 'w', 0o600)
    try {
      await file.writeFile(sealed)
      await file.datasync()
    } finally {
      await file.close()
    }
    await utimes(temp, atime, mtime)
    await rename(temp, path)
  } catch (error) {
    await rm(temp, { force: true })
    throw LontarError.from(error)
  }
}
