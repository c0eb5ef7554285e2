import { join } from 'node:path'

/**
 * Where a person's work lies: the local profile of this computer, never the roaming one, because a store that is
 * copied from machine to machine by Windows would be two stores with one identity.
 */
export const localDataDir = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string => {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Lontar')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lontar')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'lontar')
}
