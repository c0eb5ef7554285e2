import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { posix, win32 } from 'node:path'
import { largestLontarFile } from '../protocol/lontar-file.ts'
import type { Opened } from '../protocol/process-api.ts'

/**
 * The bytes of a file that was opened from outside. Null where there is none: a folder, a link to elsewhere, a pipe that would never
 * end, something too large. Looked at twice, since what a name stands for may change between two looks.
 */
export const readOpenedFile = async (path: string, largest = largestLontarFile): Promise<Opened | null> => {
  try {
    if (!(await lstat(path)).isFile()) return null
    // Windows has neither of these flags, and no pipes among its files.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      const facts = await file.stat()
      if (!facts.isFile() || facts.size > largest) return null
      const bytes = Buffer.alloc(facts.size)
      const { bytesRead } = await file.read(bytes, 0, facts.size, 0)
      const { base } = (path.includes('\\') ? win32 : posix).parse(path)
      return { what: 'file', name: base.slice(0, 255), data: bytes.subarray(0, bytesRead).toString('base64') }
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
