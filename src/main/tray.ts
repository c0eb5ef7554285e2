import { existsSync, writeFileSync } from 'node:fs'
import { app, Menu, nativeImage, Tray } from 'electron'
import type { BrowserWindow } from 'electron'
import { desktopApi } from '../protocol/desktop-api.ts'
import { quietTray, trayMenu, trayTip } from '../shell/tray-menu.ts'
import type { TrayAct, TrayLanguage, TrayState } from '../shell/tray-menu.ts'

/** The leaf in the tray, and the number on the app's icon where the desktop shows one. */
export const showTray = (
  images: (name: string) => string,
  window: BrowserWindow,
  language: TrayLanguage,
  acts: Record<TrayAct, () => void>,
): ((state: TrayState) => void) => {
  const windows = process.platform === 'win32'
  const icon = nativeImage.createFromPath(images(windows ? 'tray.ico' : 'tray.png'))
  const tray = new Tray(windows ? icon : icon.resize({ width: 22, height: 22 }))
  const waits = nativeImage.createFromPath(images('waiting.png'))
  tray.on('click', acts.open)
  const show = (state: TrayState) => {
    // Offered only where the office knows how.
    const items = trayMenu(state, language).filter(({ id }) => id !== 'lock' || 'session.lock' in desktopApi)
    tray.setToolTip(trayTip(state, language))
    tray.setContextMenu(Menu.buildFromTemplate(items.map((item) => ({ ...item, click: acts[item.id] }))))
    const count = state.session === 'open' ? state.waitingForMe : 0
    if (!windows) app.setBadgeCount(count)
    else if (!window.isDestroyed()) window.setOverlayIcon(count > 0 ? waits : null, trayTip(state, language))
  }
  show(quietTray)
  return show
}

/** Closing the window puts it away, and the work goes on; the first time the person is told. A quit is a quit. */
export const stayWhenClosed = (window: BrowserWindow, toldFile: string, tell: () => void): void => {
  let quitting = false
  app.on('before-quit', () => (quitting = true))
  // Windows ends the session of the person: it waits for nobody.
  window.on('query-session-end', () => (quitting = true))
  // macOS: the icon in the dock.
  app.on('activate', () => window.show())
  window.on('close', (event) => {
    if (quitting) return
    event.preventDefault()
    window.hide()
    if (existsSync(toldFile)) return
    tell()
    try {
      writeFileSync(toldFile, '')
    } catch {
      // Then it is told once more.
    }
  })
}
