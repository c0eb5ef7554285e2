import { LontarError } from '../../protocol/errors/lontar-error.ts'

export const megabyte = 1024 * 1024

/** Largest bodies in bytes: a push of 200 operations, one piece of a file, anything else; and a whole file. */
export const limits = {
  push: 16 * megabyte,
  piece: 8 * megabyte,
  other: 64 * 1024,
  file: 100 * megabyte,
  depth: 200,
} as const

/**
 * Refuses JSON that is nested so deep that a recursive reader would run out of stack. Itself a loop.
 * @throws invalid_request
 */
export const requireShallow = (body: unknown): void => {
  let level: unknown[] = [body]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) throw new LontarError('invalid_request', { detail: 'depth' })
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
}
