import { existsSync } from 'node:fs'
import type { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { emitPreventable, events, onlyKnown, strict } from './strict.ts'
import { note, violation } from './violations.ts'
import { needsReady, requestOf, world } from './world.ts'
import type { Frame } from './world.ts'

interface WindowOptions {
  x?: number
  y?: number
  width?: number
  height?: number
  show?: boolean
  webPreferences?: { preload?: string }
}

const openContents = (id: number, preferences: object) => {
  const { emitter, methods } = events('WebContents', 'webContents')
  const state = { url: '', reloads: 0, openHandler: null as ((details: object) => object) | null, webRtc: 'default' }
  const mainFrame: Frame = {
    parent: null,
    get url() {
      return state.url
    },
  }
  const contents = strict('WebContents', 'webContents', {
    ...methods,
    id,
    mainFrame,
    send(channel: string, ...args: unknown[]) {
      process.send?.({ type: 'sent', channel, args: structuredClone(args) })
    },
    setWindowOpenHandler: (handler: (details: object) => object) => void (state.openHandler = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => void (state.webRtc = policy),
    reload: () => void state.reloads++,
    isDestroyed: () => false,
  })
  world.app.emit('web-contents-created', {}, contents)
  return { contents, emitter, state, mainFrame, preferences }
}

/** What `<webview>`, `window.open` or a tool would make: the guard must hold for contents that nobody thought of. */
export const strangeContents = () => openContents(99, {})

export interface OpenWindow {
  facade: object
  contents: ReturnType<typeof openContents>
  emitter: EventEmitter
  options: WindowOptions
  state: {
    shown: boolean
    focused: boolean
    minimized: boolean
    maximized: boolean
    destroyed: boolean
    bounds: { x: number; y: number; width: number; height: number }
  }
}
export const windows: OpenWindow[] = []
let lastId = 0

const checkOptions = (options: WindowOptions) => {
  needsReady('new BrowserWindow')
  onlyKnown(['BrowserWindowConstructorOptions', 'BaseWindowConstructorOptions'], 'BrowserWindow', options)
  onlyKnown(['WebPreferences'], 'webPreferences', options.webPreferences ?? {})
  const { preload } = options.webPreferences ?? {}
  if (preload !== undefined && (!isAbsolute(preload) || !existsSync(preload)))
    throw violation(`the preload does not exist: ${preload}`)
}

/** The app's own page is really asked for, by the scheme that main serves. */
const load = async ({ contents, emitter }: OpenWindow, url: string): Promise<void> => {
  const scheme = new URL(url).protocol.slice(0, -1)
  if (!world.schemes.has(scheme)) throw violation(`loads ${url}, which is not of the app`)
  const serve = world.protocols.get(scheme)
  if (!serve) throw violation(`loads ${url} before its scheme is served`)
  const { status } = await serve(requestOf(url))
  if (status !== 200) throw violation(`loads ${url}: ${status}`)
  contents.state.url = url
  await setImmediate()
  emitter.emit('ready-to-show')
  process.send?.({ type: 'loaded', url })
}

const createWindow = (options: WindowOptions): object => {
  checkOptions(options)
  note('new BrowserWindow', [options])
  const { x = 43, y = 4, width = 800, height = 600, show = true } = options
  const contents = openContents(++lastId, { ...options.webPreferences, appSandboxed: world.sandboxed })
  const { emitter, methods } = events('BrowserWindow', 'window')
  const bounds = { x, y, width, height }
  const state = { shown: show, focused: false, minimized: false, maximized: false, destroyed: false, bounds }
  const facade = strict('BrowserWindow', 'window', {
    ...methods,
    id: contents.contents.id,
    webContents: contents.contents,
    loadURL: (url: string) => load(window, url),
    show() {
      Object.assign(state, { shown: true, focused: true })
      emitter.emit('show')
    },
    hide() {
      Object.assign(state, { shown: false, focused: false })
      emitter.emit('hide')
    },
    focus: () => void (state.focused = true),
    isVisible: () => state.shown,
    isFocused: () => state.focused,
    isMinimized: () => state.minimized,
    restore: () => void (state.minimized = false),
    maximize: () => void Object.assign(state, { maximized: true, shown: true }),
    isMaximized: () => state.maximized,
    isDestroyed: () => state.destroyed,
    getNormalBounds: () => ({ ...state.bounds }),
    setBounds: (next: object) => void Object.assign(state.bounds, next),
    close: () => void closeWindow(window),
    setOverlayIcon(image: unknown, description: string) {
      if (process.platform !== 'win32') throw violation('setOverlayIcon is of Windows')
      world.overlay = image === null ? '' : description
    },
  })
  const window: OpenWindow = { facade, contents, emitter, options, state }
  windows.push(window)
  return facade
}

/** A constructor by hand: what is made is the strict object, not an instance. */
export const BrowserWindow = Object.assign(
  function (options: WindowOptions) {
    return createWindow(options)
  } as unknown as new (options: WindowOptions) => object,
  { getAllWindows: () => windows.map(({ facade }) => facade) },
)

/** As the person's click on the cross, or a quit: main may keep the window. */
export const closeWindow = (window: OpenWindow, quitting = false): boolean => {
  if (emitPreventable(window.emitter, 'close')) return false
  window.state.destroyed = true
  windows.splice(windows.indexOf(window), 1)
  window.emitter.emit('closed')
  if (windows.length === 0 && !quitting) world.app.emit('window-all-closed')
  return true
}
