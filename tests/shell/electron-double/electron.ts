import { strict } from './strict.ts'
import { forkUtility } from './utility-fork.ts'

/** What main may import from `electron`: an unknown name does not even link. */
export { app } from './app.ts'
export { dialog, Menu, nativeImage, Notification, powerMonitor, safeStorage, screen, Tray } from './desktop.ts'
export { ipcMain, protocol, session } from './session.ts'
export { BrowserWindow } from './window.ts'
export const utilityProcess = strict('UtilityProcess', 'utilityProcess', { fork: forkUtility })
