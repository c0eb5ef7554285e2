import { BrowserWindow } from 'electron'
import { leastSize } from '../shell/place-window.ts'
import { readWindowPlace, rememberWindowPlace } from './window-place.ts'

/** The one window. Its page is sandboxed, isolated from the preload, and has no Node. `hidden`: it comes when it is asked for. */
export const createWindow = (preload: string, placeFile: string, hidden: boolean): BrowserWindow => {
  const { bounds, maximized } = readWindowPlace(placeFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'Lontar',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      // Windows and macOS check spelling themselves; Chromium's own checker would download word lists.
      spellcheck: process.platform !== 'linux',
    },
  })
  window.once('ready-to-show', () => {
    if (hidden) return
    if (maximized) window.maximize()
    window.show()
  })
  rememberWindowPlace(window, placeFile)
  return window
}

/** However it was put away. */
export const bringToFront = (window: BrowserWindow): void => {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
