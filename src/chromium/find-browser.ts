import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
]
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
/** Below each of the three program folders of Windows. Edge is part of Windows itself. */
const windows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

const candidates = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] => {
  if (env['LONTAR_BROWSER']) return [env['LONTAR_BROWSER']]
  if (platform === 'darwin') return mac
  if (platform !== 'win32') return linux
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  )
  return windows.flatMap((program) => folders.map((folder) => join(folder, program)))
}

/** An installed Chromium, Chrome or Edge; LONTAR_BROWSER names another and then is the only one tried. Throws `browser_missing`. */
export const findBrowser = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string => {
  const tried = candidates(platform, env)
  const found = tried.find(isExecutable)
  if (found === undefined) throw new LontarError('browser_missing', { tried: tried.join(', ') })
  return found
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
