import { homedir } from 'node:os'
import type { App } from 'electron'
import { autostartFile, setAutostart } from '../shell/autostart-entry.ts'

/** By policy the app starts with the person's session, hidden in the tray; where IT takes that back, the entry goes again. */
export const startWithSystem = (app: App, on: boolean): void => {
  // From a folder of a developer nothing is entered anywhere.
  if (!app.isPackaged) return
  if (process.platform === 'linux')
    // An AppImage runs from a folder that is gone tomorrow; it names its own file.
    setAutostart(autostartFile(process.env, homedir()), process.env['APPIMAGE'] ?? process.execPath, on)
  else app.setLoginItemSettings({ openAtLogin: on, ...(process.platform === 'win32' && { args: ['--hidden'] }) })
}
