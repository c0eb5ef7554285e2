import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What the shim can do; several are joined by commas in LONTAR_SHIM_FAULT. */
export type Fault =
  | 'pin-tries'
  | 'general-error-pin'
  | 'general-error-pin-silent'
  | 'own-keypad'
  | 'removed-in-sign'
  | 'session-lost-in-sign'
  | 'function-failed-in-sign'
  | 'vendor-error-in-sign'
  | 'raw-rsa-only'
  | 'lying-mechanisms'
  | 'always-authenticate'
  | 'hidden-certificates'
  | 'zero-signature'
  | 'corrupt-signature'
  | 'der-ecdsa'
  | 'hang-in-sign'
  | 'hang-at-login'
  | 'crash-in-sign'
  | 'crash-at-load'
  | 'late-token'
  | 'left-logged-in'
  | 'removed-in-search'

/** The environment that puts the shim before a real module. `state` is a file that keeps the PIN tries over processes. */
export const shimEnv = (real: string, faults: Fault[], state?: string): Record<string, string> => ({
  LONTAR_SHIM_MODULE: real,
  LONTAR_SHIM_FAULT: faults.join(','),
  ...(state === undefined ? {} : { LONTAR_SHIM_STATE: state }),
})

const root = fileURLToPath(new URL('../../../', import.meta.url))
const source = fileURLToPath(new URL('./fault-shim.c', import.meta.url))

/** Compiles the shim with the system's C compiler, once for each version of its source. Returns the module's path. */
export const buildFaultShim = async (): Promise<string> => {
  const hash = createHash('sha256').update(readFileSync(source)).update(process.arch).digest('hex').slice(0, 16)
  const folder = join(root, 'node_modules/.cache/lontar-fault-shim')
  const module = join(folder, `fault-shim-${hash}.so`)
  if (existsSync(module)) return module
  mkdirSync(folder, { recursive: true })
  // Compiled under another name first: several test files may build at once.
  const part = join(folder, `${randomUUID()}.part`)
  const options = ['-std=c11', '-Wall', '-Wextra', '-Werror', '-O1', '-fPIC', '-shared', '-o', part, source, '-ldl']
  await promisify(execFile)(process.env['CC'] ?? 'cc', options)
  renameSync(part, module)
  return module
}
