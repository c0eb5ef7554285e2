import { readdir, rm, rmdir, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'

const weekMs = 7 * 24 * 60 * 60 * 1000

/**
 * At start: uploads that nobody went on with for a week are thrown away. From the others one byte is taken back, for
 * the server may have been killed between an upload's last byte and its completion; the device then sends it again.
 */
export const tidyUploads = async (filesDir: string, now: Date): Promise<void> => {
  const root = join(filesDir, 'partial')
  for (const device of await readdir(root)) {
    for (const name of await readdir(join(root, device))) await tidy(join(root, device, name), now)
    if ((await readdir(join(root, device))).length === 0) await rmdir(join(root, device))
  }
}

const tidy = async (path: string, now: Date): Promise<void> => {
  const { mtimeMs, size } = await stat(path)
  if (now.getTime() - mtimeMs > weekMs) await rm(path)
  else if (size > 0) await truncate(path, size - 1)
}
