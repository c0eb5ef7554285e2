import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

const day = 24 * 60 * 60 * 1000
const patience = 5 * 60 * 1000

/**
 * Electron's npm package comes without its binary, which is fetched once. Where that fails (a closed network, an office
 * proxy) it is not tried again for a day, and the installed browser serves instead.
 */
export const fetchElectron = (): void => {
  const folder = join(root, 'node_modules/electron')
  if (existsSync(join(folder, 'dist'))) return
  const failed = join(root, '.province/electron-not-fetched')
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < day) return
  console.log('Fetching Electron, once …')
  const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    timeout: patience,
    stdio: ['ignore', 'inherit', 'ignore'],
  })
  if (status === 0) return
  mkdirSync(join(root, '.province'), { recursive: true })
  writeFileSync(failed, '')
  console.log('Electron cannot be fetched here; the installed browser is used instead (tried again tomorrow).')
}
