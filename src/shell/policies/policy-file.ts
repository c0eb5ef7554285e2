import { closeSync, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** What became of reading a file of policies: its members, or why it counts for nothing. */
export type PolicyFile = { values: Record<string, unknown> } | 'absent' | 'unreadable' | 'untrusted'

const largest = 256 * 1024

/**
 * Reads `{"ServerUrl": "https://…", "LockAfterMinutes": 10}`. A file that speaks for the whole computer must be root's, and in a folder
 * of root's, with nobody else allowed to write: otherwise anybody could set what all must obey. Blocks for one small file.
 */
export const readPolicyFile = (file: string, mustBeRoots: boolean): PolicyFile => {
  let open: number
  try {
    open = openSync(file, 'r')
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'absent' : 'unreadable'
  }
  try {
    const stats = fstatSync(open)
    if (mustBeRoots && !(isOnlyRoots(stats) && isOnlyRoots(statSync(dirname(file))))) return 'untrusted'
    if (!stats.isFile() || stats.size > largest) return 'unreadable'
    return {
      values: z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(open, 'utf8').replace(/^\uFEFF/, ''))),
    }
  } catch {
    return 'unreadable'
  } finally {
    closeSync(open)
  }
}

/** Root's, and no bit that lets group or others write. */
export const isOnlyRoots = ({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): boolean => uid === 0 && (mode & 0o022) === 0
