/**
 * Why a PDF could not be read. The reader never repairs: what has to be guessed must not be judged or signed.
 * `limit` means that it was given up for its size or time, not that it is broken.
 */
export class PdfProblem extends Error {
  readonly kind: 'damaged' | 'encrypted' | 'limit'

  constructor(kind: 'damaged' | 'encrypted' | 'limit', message: string) {
    super(message)
    this.name = 'PdfProblem'
    this.kind = kind
  }
}

export const damaged = (message: string): PdfProblem => new PdfProblem('damaged', message)

export interface ReadLimits {
  /** Milliseconds for one file, all revisions together. */
  timeMs: number
  /** Largest file, bytes. */
  fileBytes: number
  /** Bytes that all unpacked streams of one reading may add up to. */
  unpackedBytes: number
  /** Objects parsed, and nesting of one object. */
  objects: number
  depth: number
}

export const defaultLimits: ReadLimits = {
  timeMs: 10_000,
  fileBytes: 256 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  objects: 500_000,
  depth: 64,
}

/** One budget is shared by every revision of a file, so that many small loops cannot add up to a long one. */
export interface Budget {
  readonly limits: ReadLimits
  object: () => void
  unpacked: (bytes: number) => void
  /** How many unpacked bytes are still allowed. */
  remaining: () => number
}

const over = (what: string) => new PdfProblem('limit', what)

export const createBudget = (limits: ReadLimits = defaultLimits): Budget => {
  const deadline = performance.now() + limits.timeMs
  let objects = 0
  let bytes = 0
  return {
    limits,
    object: () => {
      if (++objects > limits.objects) throw over('too many objects')
      if (performance.now() > deadline) throw over('took too long')
    },
    unpacked: (count) => {
      bytes += count
      if (bytes > limits.unpackedBytes) throw over('unpacks to too much')
    },
    remaining: () => limits.unpackedBytes - bytes,
  }
}
