import { contextBridge, ipcRenderer } from 'electron'
import { bridgeChannels } from '../protocol/bridge-channels.ts'
import type { Answer, LontarBridge } from '../protocol/desktop-api.ts'

/** The names of `desktopApi`, filled in by the build: the schemas themselves would make this file large. Main has them. */
declare const desktopCallNames: readonly string[]
const known = new Set(desktopCallNames)

const unknownCall: Answer<never> = { ok: false, error: { code: 'invalid_request', params: { detail: 'unknown call' } } }

const bridge: LontarBridge = {
  async call(name, input) {
    if (!known.has(name)) return unknownCall
    return (await ipcRenderer.invoke(bridgeChannels.call, name, input)) as Answer<unknown>
  },
  subscribe(listener) {
    // Electron's own event leads back to ipcRenderer and stays on this side.
    const hear = (_event: unknown, message: unknown) => listener(message)
    ipcRenderer.on(bridgeChannels.event, hear)
    return () => void ipcRenderer.off(bridgeChannels.event, hear)
  },
  shell: 'electron',
}

contextBridge.exposeInMainWorld('lontar', bridge)
