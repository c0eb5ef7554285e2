import { events, onlyKnown, strict } from './strict.ts'
import { violation } from './violations.ts'
import { needsReady, world } from './world.ts'

type Handler = (...args: unknown[]) => unknown

export const protocol = strict('Protocol', 'protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: object }[]) {
    if (world.schemes.size > 0) throw violation('schemes are registered twice: the second call undoes the first')
    for (const { scheme, privileges = {} } of schemes) {
      if (!/^[a-z][a-z0-9+.-]*$/.test(scheme)) throw violation(`scheme ${scheme}`)
      onlyKnown(['Privileges'], 'privileges', privileges)
      world.schemes.set(scheme, privileges)
    }
  },
})

const defaultSession = strict('Session', 'session', {
  ...events('Session', 'session').methods,
  protocol: strict('Protocol', 'session.protocol', {
    handle(scheme: string, handler: (request: Request) => Promise<Response>) {
      if (!world.schemes.has(scheme)) throw violation(`${scheme} is served but was never registered`)
      if (world.protocols.has(scheme)) throw violation(`${scheme} is served twice`)
      world.protocols.set(scheme, handler)
    },
  }),
  webRequest: strict('WebRequest', 'webRequest', {
    onBeforeRequest: (listener: NonNullable<typeof world.beforeRequest>) => void (world.beforeRequest = listener),
  }),
  setPermissionRequestHandler: (handler: Handler) => void (world.permissions['request'] = handler),
  setPermissionCheckHandler: (handler: Handler) => void (world.permissions['check'] = handler),
  setDevicePermissionHandler: (handler: Handler) => void (world.permissions['device'] = handler),
  async setProxy(config: object) {
    onlyKnown(['ProxyConfig'], 'session.setProxy', config)
    world.proxy.window = config
  },
  async resolveProxy(url: string) {
    return world.proxy.window ? `PROXY 127.0.0.1:1` : `DIRECT ${new URL(url).host}`
  },
})

export const session = strict('Session', 'session', {
  get defaultSession() {
    needsReady('session.defaultSession')
    return defaultSession
  },
})

export const ipcMain = strict('IpcMain', 'ipcMain', {
  handle(channel: string, handler: Handler) {
    if (world.handlers.has(channel)) throw violation(`two handlers for ${channel}`)
    world.handlers.set(channel, handler)
  },
})
