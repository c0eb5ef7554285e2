import { createHash, type BinaryLike } from 'node:crypto'

/** SHA-256 as 64 lower-case hex digits. */
export const sha256 = (data: BinaryLike): string => createHash('sha256').update(data).digest('hex')
