import { open } from 'node:fs/promises'

const pieceBytes = 1024 * 1024
/** SQLite's lock bytes: Windows lets nobody read there, and the page that holds them is never used (sqlite.org/fileformat2.html). */
const lockByte = 1024 * 1024 * 1024

/**
 * Copies a file piece by piece, each in the thread pool, so that whoever works meanwhile feels nothing; forced to the disk at the end.
 *
 * @param to must not be there yet; for the owner's eyes only
 */
export const copySlowly = async (from: string, to: string, signal: AbortSignal): Promise<void> => {
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      const { size } = await source.stat()
      const piece = Buffer.allocUnsafe(pieceBytes)
      for (let at = 0; at < size;) {
        signal.throwIfAborted()
        if (at === lockByte) {
          at += pageBytes
          continue
        }
        const most = Math.min(pieceBytes, size - at, at < lockByte ? lockByte - at : Infinity)
        const { bytesRead } = await source.read(piece, 0, most, at)
        if (bytesRead === 0) throw new Error('the file became shorter while it was copied')
        await target.write(piece, 0, bytesRead, at)
        at += bytesRead
      }
      await target.truncate(size)
      await target.sync()
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
/** Of the store: SQLite's usual size. */
const pageBytes = 4096
