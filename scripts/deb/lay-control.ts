import { chmodSync, globSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FpmCall } from './read-fpm-call.ts'

/** Writes what the package says about itself, as Debian's policy (chapter 5) has it, beside the files that lie there already. */
export const layControl = (tree: string, { fields, scripts }: FpmCall): void => {
  const files = globSync('**/*', { cwd: tree, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const write = (name: string, content: string | Buffer, mode = 0o644) => {
    writeFileSync(join(tree, 'DEBIAN', name), content)
    chmodSync(join(tree, 'DEBIAN', name), mode)
  }
  mkdirSync(join(tree, 'DEBIAN'))
  chmodSync(join(tree, 'DEBIAN'), 0o755)
  const bytes = files.reduce((sum, path) => sum + lstatSync(path).size, 0)
  const control = { ...fields, 'Installed-Size': String(Math.ceil(bytes / 1024)) }
  write(
    'control',
    Object.entries(control)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(''),
  )
  // What `dpkg --verify` compares with; it knows MD5 only.
  const sum = (path: string) => createHash('md5').update(readFileSync(path)).digest('hex')
  write('md5sums', files.map((path) => `${sum(path)}  ${path.slice(tree.length + 1)}\n`).join(''))
  for (const [name, file] of Object.entries(scripts)) write(name, readFileSync(file), 0o755)
}
