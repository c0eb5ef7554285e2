import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What came back from the service lies here from the moment it is whole until it is part of its letter: a crash in between must not make an
 * unknown outcome of a signature that is in our hands. On the disk of this process.
 */
export interface AnswersFolder {
  /** Durable when it resolves. @returns its path */
  keep(attemptId: string, pdf: Uint8Array): Promise<string>
  /** Null where none came. */
  read(attemptId: string): Promise<Uint8Array | null>
  path(attemptId: string): string
  forget(attemptId: string): Promise<void>
}

export const openAnswers = async (filesDir: string): Promise<AnswersFolder> => {
  const dir = join(filesDir, 'remote')
  await mkdir(dir, { recursive: true, mode: 0o700 })
  // Ids are our own (UUID); only such a one becomes part of a path.
  const path = (id: string) => join(dir, `${id.replaceAll(/[^\w-]/g, '')}.pdf`)
  return {
    path,
    async keep(id, pdf) {
      const file = await open(path(id), 'w', 0o600)
      try {
        await file.writeFile(pdf)
        await file.sync()
      } finally {
        await file.close()
      }
      return path(id)
    },
    read: (id) =>
      readFile(path(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      }),
    forget: (id) => rm(path(id), { force: true }),
  }
}
