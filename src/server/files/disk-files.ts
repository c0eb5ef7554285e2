import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256Schema } from '../../domain/letter.ts'
import type { WholeFiles } from './whole-files.ts'

/** Whole files in `<dir>/aa/<sha256>`. What is taken is moved, so it has to come from the same disk. */
export const createDiskFiles = (dir: string): WholeFiles => {
  // Only a checked hash ever becomes part of a path.
  const place = (sha256: string) => join(dir, sha256Schema.parse(sha256).slice(0, 2), sha256)
  return {
    async keep(sha256, from) {
      const to = place(sha256)
      await mkdir(dirname(to), { recursive: true, mode: 0o700 })
      await syncToDisk(from)
      await rename(from, to)
      await syncToDisk(dirname(to))
      await syncToDisk(dir)
    },
    remove: (sha256) => rm(place(sha256), { force: true }),
    async read(sha256, start, end) {
      const file = await open(place(sha256), 'r')
      return file.createReadStream({ start, end })
    },
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
