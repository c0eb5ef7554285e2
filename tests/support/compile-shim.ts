import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Compiles a shared object with the system's C compiler, once for each version of its source. Returns its path. */
export const compileShim = async (source: string): Promise<string> => {
  const name = basename(source, '.c')
  const hash = createHash('sha256').update(readFileSync(source)).update(process.arch).digest('hex').slice(0, 16)
  const folder = join(root, `node_modules/.cache/lontar-${name}`)
  const module = join(folder, `${name}-${hash}.so`)
  if (existsSync(module)) return module
  mkdirSync(folder, { recursive: true })
  // Compiled under another name first: several test files may build at once.
  const part = join(folder, `${randomUUID()}.part`)
  const options = ['-std=c11', '-Wall', '-Wextra', '-Werror', '-O1', '-fPIC', '-shared', '-o', part, source, '-ldl']
  await promisify(execFile)(process.env['CC'] ?? 'cc', options)
  renameSync(part, module)
  return module
}
