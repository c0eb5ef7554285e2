import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { isDeeperThan } from '../../protocol/json-depth.ts'

export const megabyte = 1024 * 1024

/** Largest bodies in bytes: a push of 200 operations, one piece of a file, a change of the directory (a file of kinds), anything else; and a whole file. */
export const limits = {
  push: 16 * megabyte,
  piece: 8 * megabyte,
  unknown: megabyte,
  directory: megabyte,
  other: 64 * 1024,
  file: 100 * megabyte,
  depth: 200,
} as const

/**
 * Refuses JSON that is nested so deep that a recursive reader would run out of stack.
 * @throws invalid_request
 */
export const requireShallow = (body: unknown): void => {
  if (isDeeperThan(body, limits.depth)) throw new LontarError('invalid_request', { detail: 'depth' })
}
