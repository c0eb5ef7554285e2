import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import { electron } from '../../tests/electron/binary.ts'
import { root } from '../root.ts'

interface Settings {
  dataDir: string
  serverUrl: string
  tokenModules: string[]
}

/** Opens the app in Electron and settles when it is closed; null where Electron's binary is not on this machine. */
export const startElectron = (settings: Settings, env: NodeJS.ProcessEnv): Promise<unknown> | null => {
  if (!electron) return null
  const child = spawn(electron, [root], {
    stdio: 'inherit',
    env: { ...env, LONTAR_DATA: settings.dataDir, LONTAR_SERVER: settings.serverUrl, LONTAR_TOKEN_MODULES: settings.tokenModules.join(delimiter) },
  })
  return once(child, 'exit')
}
