import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where Electron's own binary lies, or null. It is not in the npm package `electron`: `npx install-electron` fetches it.
 * Asking for it with `require('electron')` would start that download.
 */
export const electronBinary = (root: string): string | null => {
  const folder = join(root, 'node_modules/electron')
  const name = join(folder, 'path.txt')
  const other = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const executable = existsSync(name) ? readFileSync(name, 'utf8').trim() : 'electron'
  const path = other ? join(other, executable) : join(folder, 'dist', executable)
  return existsSync(path) ? path : null
}
