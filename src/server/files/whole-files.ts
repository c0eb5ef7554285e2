import type { Readable } from 'node:stream'

/** Where files lie for good, by their SHA-256: a folder, or a store that speaks S3. */
export interface WholeFiles {
  /** Takes a whole file whose bytes have been hashed. It is durable when the promise resolves; twice is as good as once. */
  keep(sha256: string, from: string): Promise<void>
  /** Takes it away for good. One that is not here is as good as gone. */
  remove(sha256: string): Promise<void>
  /** Bytes `start` to `end`, both included. Rejects where the file cannot be had, before a byte is given. */
  read(sha256: string, start: number, end: number): Promise<Readable>
}
