import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder with the hash of its bytes; empty where there is no folder. */
export const hashes = (folder: string): Record<string, string> => {
  if (!existsSync(folder)) return {}
  const files = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(
    files.toSorted().map((path) => [
      path.replaceAll('\\', '/'),
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}

/** When each file was last written, and the registry that goes with it: what a no-op leaves alone. */
export const writingTimes = (folder: string): Record<string, number> =>
  Object.fromEntries(Object.keys(hashes(folder)).map((path) => [path, statSync(join(folder, path)).mtimeMs]))
