import { randomUUID } from 'node:crypto'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { found, type Step } from '../look.ts'

const low = 1024 ** 3
const nearlyFull = 300 * 1024 ** 2

/** Room where the data lies, and whether it can be written at all. */
export const disk: Step = async ({ start: { dataDir } }) => {
  const { bavail, blocks, bsize } = await statfs(dataDir)
  const room = { free: bavail * bsize, total: blocks * bsize }
  const free = found(room.free < nearlyFull ? 'disk_full_soon' : room.free < low ? 'disk_low' : 'disk_free', room)
  const reason = await whyNotWritable(dataDir)
  return reason === null ? [free] : [free, found('disk_unwritable', { reason })]
}

const whyNotWritable = async (folder: string): Promise<string | null> => {
  const file = join(folder, `.diagnosis-${randomUUID()}`)
  try {
    await writeFile(file, 'Lontar', { flush: true, mode: 0o600 })
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  } finally {
    await rm(file, { force: true }).catch(() => {})
  }
}
