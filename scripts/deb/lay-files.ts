import { chmodSync, cpSync, globSync, lstatSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Lays the files as they are to lie on a computer, readable by everybody, writable by nobody but root. */
export const layFiles = (tree: string, files: { from: string; to: string }[]): void => {
  for (const { from, to } of files) {
    mkdirSync(dirname(join(tree, to)), { recursive: true })
    cpSync(from, join(tree, to), { recursive: true, verbatimSymlinks: true })
  }
  const entries = globSync('**/*', { cwd: tree, withFileTypes: true }).filter((entry) => !entry.isSymbolicLink())
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const runs = entry.isDirectory() || (lstatSync(path).mode & 0o100) !== 0
    chmodSync(path, runs ? 0o755 : 0o644)
  }
  chmodSync(tree, 0o755)
}
