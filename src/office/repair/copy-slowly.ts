import { closeSync, fstatSync, openSync, read, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'

const readInto = promisify(read)
const pieceBytes = 1024 * 1024
/** SQLite's lock bytes: Windows lets nobody read there, and the page that holds them is never used (sqlite.org/fileformat2.html). */
const lockByte = 1024 * 1024 * 1024

/**
 * Copies a file piece by piece, each in the thread pool, so that whoever works meanwhile feels nothing; forced to the disk at the end.
 *
 * @param from a database that this process may have open
 * @param to must not be there yet; for the owner's eyes only
 * @param tell bytes that were copied, of all
 */
export const copySlowly = async (
  from: string,
  to: string,
  signal: AbortSignal,
  tell: (done: number, of: number) => void = () => {},
): Promise<void> => {
  const source = openForGood(from)
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      const { size } = fstatSync(source.fd)
      const piece = Buffer.allocUnsafe(pieceBytes)
      for (let at = 0; at < size;) {
        signal.throwIfAborted()
        tell(at, size)
        if (at === lockByte) {
          at += pageBytes
          continue
        }
        const most = Math.min(pieceBytes, size - at, at < lockByte ? lockByte - at : Infinity)
        const { bytesRead } = await readInto(source.fd, piece, 0, most, at)
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
    source.leave()
  }
}
/** Of the store: SQLite's usual size. */
const pageBytes = 4096

const kept = new Map<string, number>()

/**
 * By POSIX, whoever closes a file gives up all locks that the same process has on it, through whatever handle (fcntl(2); "How To Corrupt",
 * sqlite.org/howtocorrupt.html, 2.2): a second Lontar could open the store from then on. So the file stays open there, one handle for each
 * path, until another file has taken its place. Windows knows whose lock is whose.
 */
const openForGood = (path: string): { fd: number; leave: () => void } => {
  if (process.platform === 'win32') {
    const fd = openSync(path, 'r')
    return { fd, leave: () => closeSync(fd) }
  }
  const before = kept.get(path)
  if (before !== undefined && isSameFile(before, path)) return { fd: before, leave: () => {} }
  const fd = openSync(path, 'r')
  kept.set(path, fd)
  if (before !== undefined) closeSync(before)
  return { fd, leave: () => {} }
}

const isSameFile = (fd: number, path: string): boolean => {
  const [open, there] = [fstatSync(fd), statSync(path)]
  return open.ino === there.ino && open.dev === there.dev
}
