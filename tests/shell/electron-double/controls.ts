import { app } from './app.ts'
import { emitPreventable } from './strict.ts'
import { running } from './utility-fork.ts'
import { closeWindow, strangeContents, windows } from './window.ts'
import { requestOf, world } from './world.ts'
import type { MenuItem } from './world.ts'

const window = () => {
  const [first] = windows
  if (!first) throw new Error('there is no window')
  return first
}
const page = () => window().contents

const plainMenu = (items: MenuItem[]): object[] =>
  items.map(({ click, submenu, ...item }) => ({
    ...item,
    clickable: !!click,
    ...(submenu && { submenu: plainMenu(submenu) }),
  }))
const findItem = (items: MenuItem[], id: string): MenuItem | undefined =>
  items.find((item) => item.id === id) ?? items.flatMap(({ submenu }) => submenu ?? []).find((item) => item.id === id)

/** What a person, the page, a stranger or the system does; each is one command of the test. */
export const controls = {
  /** A call over the bridge, as from the app's page or from somebody else. */
  invoke({
    from = 'page',
    args,
  }: {
    from?: 'page' | 'subframe' | 'elsewhere' | 'other-window' | 'gone'
    args: unknown[]
  }) {
    const { contents, mainFrame } = page()
    const frames = {
      page: mainFrame,
      subframe: { parent: mainFrame, url: mainFrame.url },
      elsewhere: { parent: null, url: 'https://example.com/' },
      'other-window': mainFrame,
      gone: null,
    }
    const [channel, ...input] = args
    const handler = world.handlers.get(channel as string)
    if (!handler) throw new Error(`no handler for ${String(channel)}`)
    return handler({ sender: from === 'other-window' ? { id: 77 } : contents, senderFrame: frames[from] }, ...input)
  },
  channels: () => [...world.handlers.keys()],
  async fetch({ url, method }: { url: string; method?: string }) {
    const serve = world.protocols.get(new URL(url).protocol.slice(0, -1))
    if (!serve) return { status: 0 }
    const response = await serve(requestOf(url, method))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    }
  },
  cancels: ({ url }: { url: string }) => {
    if (!world.beforeRequest) return false
    let cancelled = false
    world.beforeRequest({ url }, ({ cancel = false }) => void (cancelled = cancel))
    return cancelled
  },
  permission: ({ name }: { name: string }) => {
    let request: unknown = 'no handler'
    world.permissions['request']?.(page().contents, name, (granted: unknown) => void (request = granted), {})
    const asked = (kind: string) => world.permissions[kind]?.(page().contents, name, 'lontar', {}) ?? 'no handler'
    return { request, check: asked('check'), device: asked('device') }
  },
  /** On the app's own page, or on contents that nobody thought of. */
  navigate({ url, event, strange }: { url: string; event: string; strange?: boolean }) {
    const { emitter } = strange ? strangeContents() : page()
    return { prevented: emitPreventable(emitter, event, { url, isMainFrame: true }) }
  },
  openWindow: ({ url, strange }: { url: string; strange?: boolean }) =>
    (strange ? strangeContents() : page()).state.openHandler?.({ url }) ?? { action: 'allow' },
  webRtc: ({ strange }: { strange?: boolean }) => (strange ? strangeContents() : page()).state.webRtc,
  pageGone: ({ reason }: { reason: string }) =>
    void page().emitter.emit('render-process-gone', {}, { reason, exitCode: 1 }),
  app: ({ event, args = [] }: { event: string; args?: unknown[] }) => ({
    prevented: emitPreventable(world.app, event, {}, ...args),
  }),
  power: ({ event }: { event: string }) => void world.power.emit(event),
  windowEvent: ({ event, args = [] }: { event: string; args?: unknown[] }) =>
    void window().emitter.emit(event, {}, ...args),
  quit: () => app.quit(),
  closeWindow: () => closeWindow(window()),
  minimize: () => void (window().state.minimized = true),
  moveWindow: (bounds: object) => void Object.assign(window().state.bounds, bounds),
  /** As if the office had said it. */
  officeSays: ({ message }: { message: unknown }) => void running.get('Lontar office')!.emit('message', message),
  screenGone: ({ displays }: { displays: typeof world.displays }) => {
    world.displays = displays
    world.screen.emit('display-removed', {}, {})
  },
  trayClick: () => void world.trays[0]!.emitter.emit('click', {}),
  trayChoose: ({ id }: { id: string }) => {
    const item = findItem(world.trays[0]!.menu, id)
    if (!item?.click || item.enabled === false) throw new Error(`the tray offers no ${id}`)
    item.click()
  },
  noticeClick: ({ nth }: { nth: number }) => void world.notices[nth]!.emitter.emit('click', {}),
  /** Credentials asked for by a proxy: what main answers. */
  login: () =>
    new Promise((resolve) => {
      const prevented = emitPreventable(
        world.app,
        'login',
        {},
        null,
        { url: 'https://lontar.example/', pid: 1 },
        { isProxy: true, scheme: 'basic', host: 'proxy.example', port: 3128, realm: '' },
        (user?: string, password?: string) => resolve({ answered: true, user, password }),
      )
      setTimeout(() => resolve({ answered: false, prevented }), 50)
    }),
  state: () => ({
    windows: windows.map(({ state, contents, options }) => ({
      ...state,
      url: contents.state.url,
      reloads: contents.state.reloads,
      preferences: contents.preferences,
      options: { ...options, webPreferences: undefined },
    })),
    tray: world.trays.map(({ menu, toolTip }) => ({ toolTip, menu: plainMenu(menu) })),
    notices: world.notices.map(({ title, body }) => ({ title, body })),
    badge: world.badge,
    overlay: world.overlay,
    loginItem: world.loginItem,
    errorBoxes: world.errorBoxes,
    proxy: world.proxy,
    switches: Object.fromEntries(world.switches),
    schemes: Object.fromEntries(world.schemes),
  }),
}
