import { randomBytes } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ByteReader } from '../../../domain/permits/documents/byte-reader.ts'
import { documentTypes } from '../../../domain/permits/kind/permit-kind.ts'

const uploadSchema = z.object({
  id: z.string(),
  document: z.string(),
  name: z.string(),
  size: z.number(),
  accept: z.array(z.enum(documentTypes)),
  /** What its bytes are, once they are all here and were looked at. */
  found: z.object({ sha256: z.string(), type: z.enum(documentTypes) }).nullable(),
})
/** A document on its way, of an application that is not one yet. */
export type Upload = z.infer<typeof uploadSchema>

/**
 * Documents of unfinished applications, each application a folder, each document its bytes and a note beside them. On the disk and not in the
 * database: strangers must not be able to make the offices wait for a transaction.
 *
 * An upload's id begins with the name of its folder and ends with 128 random bits: whoever knows it may go on with it.
 */
export interface DraftFolder {
  add(draft: string, upload: Pick<Upload, 'document' | 'name' | 'size' | 'accept'>): Promise<Upload>
  find(id: string): Promise<Upload | undefined>
  list(draft: string): Promise<Upload[]>
  note(upload: Upload): Promise<void>
  remove(id: string): Promise<void>
  removeDraft(draft: string): Promise<void>
  /** Where its bytes lie. */
  place(id: string): string
  offset(id: string): Promise<number>
  append(id: string, at: number, bytes: Uint8Array): Promise<void>
  cut(id: string, offset: number): Promise<void>
  /** Looks into it while `look` runs. */
  reading<T>(id: string, look: (file: ByteReader) => T): T
  /** Bytes of all that was announced and is not finished. */
  totalBytes(): number
  /** Takes away what nobody went on with since. @returns how many applications */
  tidy(before: Date): Promise<number>
}

const isDraft = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)
export const isUploadId = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

export const openDraftFolder = async (dir: string): Promise<DraftFolder> => {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const held = heldBytes()
  // Only what was checked ever becomes part of a path.
  const folder = (draft: string): string => {
    if (!isDraft(draft)) throw new Error('no name of a draft')
    return join(dir, draft)
  }
  const place = (id: string): string => {
    if (!isUploadId(id)) throw new Error('no id of an upload')
    return join(folder(id.slice(0, 32)), id.slice(32))
  }

  const readNote = async (path: string): Promise<Upload | undefined> => {
    const text = await readFile(path, 'utf8').catch(ifMissing(undefined))
    return text === undefined ? undefined : uploadSchema.parse(JSON.parse(text))
  }
  const list = async (draft: string): Promise<Upload[]> => {
    const names = await readdir(folder(draft)).catch(ifMissing([]))
    const notes = names.filter((name) => name.endsWith('.json')).toSorted()
    const uploads = await Promise.all(notes.map((name) => readNote(join(folder(draft), name))))
    return uploads.filter((upload) => upload !== undefined)
  }
  const note = async (upload: Upload): Promise<void> => {
    const path = place(upload.id)
    await writeFile(`${path}.new`, JSON.stringify(upload), { mode: 0o600 })
    await rename(`${path}.new`, `${path}.json`)
    held.set(upload.id, upload.size)
  }
  const removeDraft = async (draft: string): Promise<void> => {
    await rm(folder(draft), { recursive: true, force: true })
    held.deleteDraft(draft)
  }
  for (const draft of (await readdir(dir)).filter(isDraft)) {
    for (const { id, size } of await list(draft)) held.set(id, size)
  }

  return {
    list,
    note,
    removeDraft,
    place,
    async add(draft, { document, name, size, accept }) {
      await mkdir(folder(draft), { recursive: true, mode: 0o700 })
      const id = draft + randomBytes(16).toString('hex')
      const upload = { id, document, name, size, accept, found: null }
      await note(upload)
      return upload
    },
    find: async (id) => (isUploadId(id) ? readNote(`${place(id)}.json`) : undefined),
    async remove(id) {
      await rm(`${place(id)}.json`, { force: true })
      await rm(place(id), { force: true })
      held.delete(id)
    },
    offset: async (id) => (await stat(place(id)).catch(ifMissing({ size: 0 }))).size,
    async append(id, at, bytes) {
      const file = await open(place(id), at === 0 ? 'w' : 'r+', 0o600)
      try {
        await file.write(bytes, 0, bytes.length, at)
      } finally {
        await file.close()
      }
    },
    cut: (id, offset) => truncate(place(id), offset),
    reading(id, look) {
      const file = openSync(place(id), 'r')
      try {
        const { size } = fstatSync(file)
        return look({
          size,
          read: (at, length) => {
            const bytes = new Uint8Array(Math.max(0, Math.min(length, size - at)))
            return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at))
          },
        })
      } finally {
        closeSync(file)
      }
    },
    totalBytes: () => held.total(),
    async tidy(before) {
      let gone = 0
      for (const draft of (await readdir(dir)).filter(isDraft)) {
        const names = await readdir(folder(draft))
        const times = await Promise.all(names.map((name) => stat(join(folder(draft), name)).catch(ifMissing(null))))
        if (times.some((time) => time && time.mtime >= before)) continue
        await removeDraft(draft)
        gone += 1
      }
      return gone
    },
  }
}

/** What a disk has to give for a file of a single byte, its note and its place in a folder. */
const leastBytes = 16_384

/** Sums as they change: a flood of small files must not make each next one dearer. */
const heldBytes = () => {
  const drafts = new Map<string, Map<string, number>>()
  let total = 0
  const remove = (id: string): void => {
    const files = drafts.get(id.slice(0, 32))
    total -= files?.get(id) ?? 0
    files?.delete(id)
  }
  return {
    total: () => total,
    delete: remove,
    set(id: string, size: number) {
      remove(id)
      const files = drafts.get(id.slice(0, 32)) ?? new Map<string, number>()
      drafts.set(id.slice(0, 32), files.set(id, Math.max(size, leastBytes)))
      total += Math.max(size, leastBytes)
    },
    deleteDraft(draft: string) {
      for (const size of drafts.get(draft)?.values() ?? []) total -= size
      drafts.delete(draft)
    },
  }
}

const ifMissing =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code !== 'ENOENT') throw error
    return value
  }
