import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FileVault } from '../../../src/office/files/file-vault.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import type { AnswersFolder } from '../../../src/server/bsre/answers-folder.ts'
import type { FileStore } from '../../../src/server/files/file-store.ts'

const hourMs = 3600_000
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Files on the disk of a laptop, by hash. What was put stays there through every crash. */
export type OfficeShelf = Map<string, { content: Buffer; written: number }>

export const shelfVault = (shelf: OfficeShelf, now: () => Date): FileVault => ({
  put: async (content) => {
    const hash = sha256(content)
    shelf.set(hash, { content: Buffer.from(content), written: now().getTime() })
    return { sha256: hash, size: content.length }
  },
  get: async (hash) => {
    const file = shelf.get(hash)
    if (!file) throw new LontarError('file_missing')
    return file.content
  },
  discard(hash, { now, hours }) {
    const file = shelf.get(hash)
    if (file && file.written > now.getTime()) file.written = now.getTime()
    if (file && file.written >= now.getTime() - hours * hourMs) return false
    shelf.delete(hash)
    return true
  },
  strays: (isKnown) => [...shelf.keys()].filter((hash) => !isKnown(hash)),
})

/** Files at the server: whole ones by hash, and uploads under way by device and hash. */
export interface ServerShelf {
  whole: Map<string, Buffer>
  partial: Map<string, Buffer>
  /** What came back from the signing service, by attempt. */
  answers: Map<string, Buffer>
}

export const shelfAnswers = ({ answers }: ServerShelf): AnswersFolder => ({
  async keep(id, pdf) {
    answers.set(id, Buffer.from(pdf))
    return id
  },
  read: async (id) => answers.get(id) ?? null,
  path: (id) => id,
  forget: async (id) => void answers.delete(id),
})

export const shelfFileStore = ({ whole, partial }: Omit<ServerShelf, 'answers'>): FileStore => {
  const key = (deviceId: string, hash: string) => `${deviceId}/${hash}`
  return {
    offset: async (deviceId, hash) => partial.get(key(deviceId, hash))?.length ?? 0,
    append: async (deviceId, hash, at, bytes) => {
      const before = at === 0 ? Buffer.alloc(0) : partial.get(key(deviceId, hash))!
      partial.set(key(deviceId, hash), Buffer.concat([before.subarray(0, at), bytes]))
    },
    cut: async (deviceId, hash, offset) => {
      partial.set(key(deviceId, hash), partial.get(key(deviceId, hash))!.subarray(0, offset))
    },
    complete: async (deviceId, hash) => {
      const content = partial.get(key(deviceId, hash))!
      partial.delete(key(deviceId, hash))
      if (sha256(content) !== hash) return false
      whole.set(hash, content)
      return true
    },
    put: async (bytes) => {
      const hash = sha256(Buffer.from(bytes))
      whole.set(hash, Buffer.from(bytes))
      return hash
    },
    remove: async (hash) => void whole.delete(hash),
    read: async (hash, start, end) => Readable.from([whole.get(hash)!.subarray(start, end + 1)]),
  }
}
