import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import { root } from '../root.ts'
import { fetchElectron } from './fetch-electron.ts'

interface Settings {
  dataDir: string
  serverUrl: string
  tokenModules: string[]
}

/** A window that is gone this soon, with an error, never opened. */
const tooSoon = 5_000

/** Opens the app in Electron and waits until it is closed. False where Electron is not to be had, or does not start here. */
export const runInElectron = async (settings: Settings, env: NodeJS.ProcessEnv): Promise<boolean> => {
  // Electron keeps its sandbox, and the sandbox refuses root.
  if (process.getuid?.() === 0) return false
  fetchElectron()
  const { electron } = await import('../../tests/electron/binary.ts')
  if (!electron) return false
  const began = Date.now()
  const child = spawn(electron, [root], {
    stdio: 'inherit',
    env: {
      ...env,
      LONTAR_DATA: settings.dataDir,
      LONTAR_SERVER: settings.serverUrl,
      LONTAR_TOKEN_MODULES: settings.tokenModules.join(delimiter),
    },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code === 0 || Date.now() - began > tooSoon) return true
  console.log('Electron does not start here; the installed browser is used instead.')
  return false
}
