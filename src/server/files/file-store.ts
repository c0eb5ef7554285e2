import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { sha256Schema } from '../../domain/letter.ts'
import { hashFile } from './hash-file.ts'

/**
 * Bytes by their SHA-256 in `<dir>/aa/<sha256>`, and what is still on its way in `<dir>/partial/<device>/<sha256>`. Each
 * device uploads for itself: bringing the whole file is the proof that it has it.
 */
export interface FileStore {
  /** How many bytes of its upload the device has brought. */
  offset(deviceId: string, sha256: string): Promise<number>
  append(deviceId: string, sha256: string, at: number, bytes: Uint8Array): Promise<void>
  /** Takes back what lies behind the offset. */
  cut(deviceId: string, sha256: string, offset: number): Promise<void>
  /** Moves a whole upload to its place for good. False where the bytes are not what they claim: they are thrown away. */
  complete(deviceId: string, sha256: string): Promise<boolean>
  /** Bytes `start` to `end`, both included. */
  read(sha256: string, start: number, end: number): Readable
}

export const createFileStore = (dir: string): FileStore => {
  // Only a checked hash and a device id of our own making ever become part of a path.
  const place = (sha256: string) => join(dir, sha256Schema.parse(sha256).slice(0, 2), sha256)
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
      if ((await hashFile(from)) !== sha256) {
        await rm(from)
        return false
      }
      const to = place(sha256)
      await mkdir(dirname(to), { recursive: true, mode: 0o700 })
      await syncToDisk(from)
      await rename(from, to)
      await syncToDisk(dirname(to))
      await syncToDisk(dir)
      return true
    },
    read: (sha256, start, end) => createReadStream(place(sha256), { start, end }),
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

/** Files and folders alike: a rename is durable only once the folder is. */
const syncToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
