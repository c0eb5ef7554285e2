import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's own program, or null. `require('electron')` would start a download where it is missing. */
const findElectron = (): string | null => {
  const folder = join(import.meta.dirname, '../../node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name)
  return existsSync(program) ? program : null
}

export const electron = findElectron()

export const whyNot =
  'Electron suite did not run: its binary is not present in node_modules/electron/dist (npx install-electron fetches it)'
