import { mkdir, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'

/** Writes a file under its name, or as `name (2).pdf` where that is taken: nothing is ever overwritten. Gives the path. */
export const saveFile = async (bytes: Buffer, name: string, dir: string): Promise<string> => {
  await mkdir(dir, { recursive: true })
  const safe = basename(name.replaceAll('\\', '/')) || 'lontar'
  const end = extname(safe)
  for (let copy = 1; ; copy++) {
    const to = join(dir, copy === 1 ? safe : `${safe.slice(0, safe.length - end.length)} (${copy})${end}`)
    try {
      await writeFile(to, bytes, { flag: 'wx' })
      return to
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
