import { BrowserWindow } from 'electron'
import { readWindowPlace, rememberWindowPlace } from './window-place.ts'

/** The one window. Its page is sandboxed, isolated from the preload, and has no Node. */
export const createWindow = (preload: string, placeFile: string): BrowserWindow => {
  const { bounds, maximized } = readWindowPlace(placeFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 400,
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
    if (maximized) window.maximize()
    window.show()
  })
  rememberWindowPlace(window, placeFile)
  return window
}
