import { open } from 'node:fs/promises'
import { join } from 'node:path'

const logs = ['shell.log', 'office.log']
const mostLines = 40
const mostBytes = 32 * 1024

/** The newest lines of each log, oldest first, each with the name of its log. What cannot be read is left out. */
export const lastLogLines = async (dataDir: string): Promise<string[]> => {
  const all = await Promise.all(
    logs.map(async (name) => {
      // One that was just put aside lies beside it.
      const lines = [...(await tail(join(dataDir, `${name}.1`))), ...(await tail(join(dataDir, name)))]
      return lines.slice(-mostLines).map((line) => `${name} ${line}`)
    }),
  )
  return all.flat()
}

const tail = async (file: string): Promise<string[]> => {
  let handle
  try {
    handle = await open(file, 'r')
    const { size } = await handle.stat()
    const start = Math.max(0, size - mostBytes)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostBytes), 0, mostBytes, start)
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n').filter(Boolean)
    // The first may have lost its beginning.
    return start > 0 ? lines.slice(1) : lines
  } catch {
    return []
  } finally {
    await handle?.close().catch(() => {})
  }
}
