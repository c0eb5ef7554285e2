import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileRef } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { openChunks, sealChunks } from './sealed-chunks.ts'
import { syncFolder } from './sync-folder.ts'

/** Files of letters on this disk: named by the SHA-256 of their content, encrypted with a key derived from the store's. */
export interface FileVault {
  /** Durable once it returns: temp file → fdatasync → rename → fsync of the folder and of the one above. */
  put(content: Uint8Array): Promise<FileRef>
  /** @throws file_missing, file_damaged */
  get(sha256: string): Promise<Buffer>
  /**
   * Removes a file that nobody names any more, unless it was written within these hours: then its row may be on its way. All in
   * one go, so that nobody puts the same content again in between. True: it is not here.
   */
  discard(sha256: string, age: { now: Date; hours: number }): boolean
  /** What a crash left between file and row: names that nobody knows, and unfinished files. */
  strays(isKnown: (sha256: string) => boolean): string[]
}

const hourMs = 60 * 60 * 1000

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** @param older keys that files may still be encrypted with, the newest first */
export const createFileVault = (dir: string, key: Buffer, older: readonly Buffer[] = []): FileVault => {
  /** A hash comes from a letter, and a letter from elsewhere: it may name a file in here and nothing else. */
  const pathOf = (hash: string) => {
    if (!/^\w[\w.-]*$/.test(hash)) throw new LontarError('file_missing')
    return join(dir, hash.slice(0, 2), hash)
  }
  return {
    async put(content) {
      const ref = { sha256: sha256(content), size: content.length }
      const path = pathOf(ref.sha256)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const temp = `${path}.${randomUUID()}.tmp`
      try {
        await writeDurably(temp, sealChunks(content, key))
        await rename(temp, path)
        await syncFolder(dirname(path))
        // The folder itself may be as new as its file, or a crash may have come between the two.
        await syncFolder(dir)
      } catch (error) {
        await rm(temp, { force: true })
        throw LontarError.from(error)
      }
      return ref
    },
    async get(hash) {
      const sealed = await readFile(pathOf(hash)).catch((cause: unknown) => {
        throw new LontarError('file_missing', {}, { cause })
      })
      const content = openBy([key, ...older], sealed)
      if (sha256(content) !== hash) throw new LontarError('file_damaged')
      return content
    },
    discard(hash, { now, hours }) {
      const path = pathOf(hash)
      const written = statSync(path, { throwIfNoEntry: false })?.mtime
      // The clock was put back since: without this, a letter taken away would stay on the disk until that day comes again.
      if (written && written > now) utimesSync(path, now, now)
      if (written && written.getTime() >= now.getTime() - hours * hourMs) return false
      rmSync(path, { force: true })
      return true
    },
    strays: (isKnown) =>
      existsSync(dir)
        ? readdirSync(dir)
            .flatMap((part) => readdirSync(join(dir, part)))
            .filter((name) => !isKnown(name))
        : [],
  }
}

/** @throws file_damaged as the first key says it */
const openBy = ([key, ...older]: readonly Buffer[], sealed: Buffer): Buffer => {
  try {
    return openChunks(sealed, key!)
  } catch (error) {
    if (older.length === 0) throw error
    return openBy(older, sealed)
  }
}

const writeDurably = async (path: string, content: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.datasync()
  } finally {
    await file.close()
  }
}
