import { appendFileSync, closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs'

export interface Rotation {
  /** Bytes after which a file is put aside. */
  largest: number
  /** Files altogether, the newest included. */
  files: number
}

/** Some ten thousand lines each; five of them cover months of an office. */
export const usualRotation: Rotation = { largest: 1 << 20, files: 5 }

/** A process that died while it turned the files must not keep the others from it. */
const staleMs = 10_000

/**
 * Appends to a log file, and puts it aside as `.1`, `.2` … once it is full; the oldest goes. Several processes may write the same file:
 * each line is one append, and one of them turns the files. Never throws: a full disk must not stop the work. Where the files cannot be
 * turned, the file grows to twice its size and no further (ten times, where nobody may even try).
 */
export const rotatingFile = (path: string, { largest, files } = usualRotation): ((text: string) => void) => {
  const turn = () => {
    rmSync(`${path}.${files - 1}`, { force: true })
    for (let i = files - 2; i >= 0; i--) quietly(() => renameSync(i === 0 ? path : `${path}.${i}`, `${path}.${i + 1}`))
  }
  return (text) => {
    const isFull = () => sizeOf(path) + text.length > largest
    if (isFull()) {
      const wasTurn = inTurn(`${path}.turning`, () => isFull() && turn())
      // Whoever meets another's turn writes on meanwhile.
      if (sizeOf(path) > largest * (wasTurn ? 2 : 10)) return
    }
    quietly(() => appendFileSync(path, text, { mode: 0o600 }))
  }
}

/** Done by one process at a time. @returns whether it was this one */
const inTurn = (lock: string, work: () => unknown): boolean => {
  quietly(() => {
    if (Date.now() - statSync(lock).mtimeMs > staleMs) rmSync(lock, { force: true })
  })
  try {
    closeSync(openSync(lock, 'wx', 0o600))
  } catch {
    return false
  }
  quietly(work)
  quietly(() => rmSync(lock, { force: true }))
  return true
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

const quietly = (run: () => unknown): void => {
  try {
    run()
  } catch {
    // The log is for diagnosis only.
  }
}
