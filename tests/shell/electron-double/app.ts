import { isAbsolute } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { emitPreventable, events, onlyKnown, strict } from './strict.ts'
import { becomeReady, isReady, violation } from './violations.ts'
import { closeWindow, windows } from './window.ts'
import { needsReady, world } from './world.ts'

const { emitter, methods } = events('App', 'app')
world.app = emitter
let quitting = false

/** In Electron's order: before-quit, close of each window, will-quit, quit. Whoever prevents one stays. */
const quit = async (): Promise<void> => {
  await setImmediate()
  if (!quitting && emitPreventable(emitter, 'before-quit')) return
  quitting = true
  if (!windows.slice().every((window) => closeWindow(window, true))) {
    quitting = false
    return
  }
  if (emitPreventable(emitter, 'will-quit')) return
  emitter.emit('quit', {}, 0)
  process.exit(0)
}

export const app = strict('App', 'app', {
  ...methods,
  isPackaged: world.packaged,
  commandLine: strict('CommandLine', 'app.commandLine', {
    appendSwitch(name: string, value?: string) {
      if (isReady()) throw violation(`switch ${name} after the app is ready`)
      if (!/^[a-z0-9-]+$/.test(name)) throw violation(`switch ${name}`)
      world.switches.set(name, value ?? null)
    },
  }),
  setPath(name: string, path: string) {
    if (!['userData', 'sessionData', 'logs', 'crashDumps', 'temp'].includes(name)) throw violation(`setPath ${name}`)
    if (!isAbsolute(path)) throw violation(`setPath ${name}: not absolute`)
    if (isReady()) throw violation(`setPath ${name} after the app is ready`)
    world.paths.set(name, path)
  },
  setAppUserModelId(id: string) {
    if (!/^[\w.]{1,128}$/.test(id)) throw violation(`AppUserModelId ${id}`)
  },
  enableSandbox: () => void (world.sandboxed = true),
  requestSingleInstanceLock() {
    if (!world.paths.has('userData')) throw violation('the lock lies in userData, which is not set yet')
    return world.isFirst
  },
  whenReady: () =>
    isReady() ? Promise.resolve() : new Promise<void>((resolve) => emitter.once('ready', () => resolve())),
  isReady,
  getPreferredSystemLanguages: () => [world.language],
  quit: () => void quit(),
  exit: (code: number) => process.exit(code),
  setLoginItemSettings(settings: object) {
    if (process.platform === 'linux') throw violation('setLoginItemSettings does not exist on Linux')
    onlyKnown(['Settings'], 'setLoginItemSettings', settings)
    world.loginItem = settings
  },
  setBadgeCount(count: number) {
    if (!Number.isInteger(count) || count < 0) throw violation(`setBadgeCount ${count}`)
    world.badge = count
    return true
  },
  async setProxy(config: object) {
    onlyKnown(['ProxyConfig'], 'app.setProxy', config)
    world.proxy.app = config
  },
  async resolveProxy(url: string) {
    needsReady('app.resolveProxy')
    return new URL(url).hostname === 'localhost' ? 'DIRECT' : 'PROXY proxy.example:3128; DIRECT'
  },
})

/** Once the whole main module has run. */
export const start = async (): Promise<void> => {
  await setImmediate()
  becomeReady()
  emitter.emit('ready', {}, {})
}
