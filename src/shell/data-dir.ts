import { join } from 'node:path'

/**
 * Where a person's work lies: the local profile of this computer, never the roaming one, because a store that is
 * copied from machine to machine by Windows would be two stores with one identity. The two shells seal the store's key
 * each in its own way, so each has a folder of its own.
 */
export const localDataDir = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
  name: 'Lontar' | 'Lontar Chromium',
): string => {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), name)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), name.toLowerCase().replace(' ', '-'))
}
