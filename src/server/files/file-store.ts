import { createHash } from 'node:crypto'
import { mkdir, open, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256Schema } from '../../domain/letter.ts'
import { hashFile } from './hash-file.ts'
import type { WholeFiles } from './whole-files.ts'

/**
 * Files by their SHA-256. What is still on its way is gathered in `<dir>/partial/<device>/<sha256>`, wherever whole files lie.
 * Each device uploads for itself: bringing the whole file is the proof that it has it.
 */
export interface FileStore extends Pick<WholeFiles, 'read' | 'remove'> {
  /** How many bytes of its upload the device has brought. */
  offset(deviceId: string, sha256: string): Promise<number>
  append(deviceId: string, sha256: string, at: number, bytes: Uint8Array): Promise<void>
  /** Takes back what lies behind the offset. */
  cut(deviceId: string, sha256: string, offset: number): Promise<void>
  /** Brings a whole upload to its place for good. False where the bytes are not what they claim: they are thrown away. */
  complete(deviceId: string, sha256: string): Promise<boolean>
  /** Keeps what the server itself has made. It is durable when the promise resolves. @returns its hash */
  put(bytes: Uint8Array): Promise<string>
}

export const createFileStore = (dir: string, whole: WholeFiles): FileStore => {
  // Only a checked hash and a device id of our own making ever become part of a path.
  const partial = (deviceId: string, sha256: string) => join(dir, 'partial', deviceId, sha256Schema.parse(sha256))

  return {
    offset: (deviceId, sha256) => sizeOf(partial(deviceId, sha256)),
    async append(deviceId, sha256, at, bytes) {
      const path = partial(deviceId, sha256)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, at === 0 ? 'w' : 'r+', 0o600)
      try {
        await file.write(bytes, 0, bytes.length, at)
      } finally {
        await file.close()
      }
    },
    cut: (deviceId, sha256, offset) => truncate(partial(deviceId, sha256), offset),
    async complete(deviceId, sha256) {
      const from = partial(deviceId, sha256)
      const isWhole = (await hashFile(from)) === sha256
      if (isWhole) await whole.keep(sha256, from)
      await rm(from, { force: true })
      return isWhole
    },
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const from = partial('server', sha256)
      await mkdir(dirname(from), { recursive: true, mode: 0o700 })
      await writeFile(from, bytes, { mode: 0o600 })
      await whole.keep(sha256, from)
      await rm(from, { force: true })
      return sha256
    },
    remove: (sha256) => whole.remove(sha256),
    read: (sha256, start, end) => whole.read(sha256, start, end),
  }
}

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
