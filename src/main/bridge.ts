import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron'
import { bridgeChannels } from '../protocol/bridge-channels.ts'
import type { DesktopEvent } from '../protocol/desktop-api.ts'
import { refuse } from '../shell/refuse.ts'
import type { OfficeSupervisor } from '../shell/supervise-office.ts'
import { appUrl } from './app-scheme.ts'

export interface Page {
  tell(event: DesktopEvent): void
}

/** Joins the window with the office. Only the main frame of the app's own page is answered. */
export const connectBridge = (ipc: IpcMain, window: BrowserWindow, office: OfficeSupervisor): Page => {
  const isOwn = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    sender.id === window.webContents.id && senderFrame?.parent === null && senderFrame.url.startsWith(appUrl)
  ipc.handle(bridgeChannels.call, (event, name: unknown, input: unknown) =>
    isOwn(event) ? office.call(name, input) : refuse('invalid_request', { detail: 'sender' }),
  )
  const tell = (event: DesktopEvent) => {
    if (!window.isDestroyed()) window.webContents.send(bridgeChannels.event, event)
  }
  office.onEvent(tell)
  return { tell }
}
