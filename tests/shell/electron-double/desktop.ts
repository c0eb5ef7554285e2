import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { events, onlyKnown, strict } from './strict.ts'
import { note, violation } from './violations.ts'
import { needsReady, world } from './world.ts'
import type { MenuItem } from './world.ts'

export const dialog = strict('Dialog', 'dialog', {
  showErrorBox: (title: string, content: string) => void world.errorBoxes.push([title, content]),
})

const roles = new Set(
  'undo redo cut copy paste selectAll quit zoomIn zoomOut resetZoom togglefullscreen toggleDevTools close minimize'.split(
    ' ',
  ),
)
const checkMenu = (items: MenuItem[]): void => {
  for (const item of items) {
    onlyKnown(['MenuItemConstructorOptions'], 'menu item', item)
    if (item.role !== undefined && !roles.has(item.role)) throw violation(`menu role ${item.role}`)
    if (item.type !== 'separator' && item.role === undefined && !item.label)
      throw violation('a menu item without label')
    if (item.submenu) checkMenu(item.submenu)
  }
}
const menus = new WeakMap<object, MenuItem[]>()
export const Menu = strict('Menu', 'Menu', {
  buildFromTemplate(items: MenuItem[]) {
    checkMenu(items)
    const menu = strict('Menu', 'menu', { items: [] })
    menus.set(menu, items)
    return menu
  },
  setApplicationMenu(menu: object | null) {
    if (menu !== null && !menus.has(menu)) throw violation('setApplicationMenu without a menu')
  },
})

const images = new WeakMap<object, string>()
const imageAt = (path: string): object => {
  const image = strict('NativeImage', 'image', {
    resize(options: object) {
      onlyKnown(['ResizeOptions'], 'resize', options)
      return imageAt(path)
    },
    isEmpty: () => false,
  })
  images.set(image, path)
  return image
}
export const nativeImage = strict('NativeImage', 'nativeImage', {
  createFromPath(path: string) {
    if (!isAbsolute(path) || !existsSync(path)) throw violation(`no picture at ${path}`)
    return imageAt(path)
  },
})

export const Tray = function (image: object) {
  needsReady('new Tray')
  if (!images.has(image)) throw violation('a tray without a picture')
  note('new Tray', [images.get(image)])
  const { emitter, methods } = events('Tray', 'tray')
  const state = { menu: [] as MenuItem[], toolTip: '', emitter, gone: false }
  world.trays.push(state)
  return strict('Tray', 'tray', {
    ...methods,
    setToolTip: (text: string) => void (state.toolTip = text),
    setContextMenu(menu: object) {
      const items = menus.get(menu)
      if (!items) throw violation('setContextMenu without a menu')
      state.menu = items
    },
    destroy: () => void (state.gone = true),
  })
} as unknown as new (image: object) => object

export const Notification = function (options: { title?: string; body?: string }) {
  needsReady('new Notification')
  onlyKnown(['NotificationConstructorOptions'], 'Notification', options)
  note('new Notification', [options])
  const { emitter, methods } = events('Notification', 'notification')
  return strict('Notification', 'notification', {
    ...methods,
    show: () => void world.notices.push({ ...options, emitter }),
    close: () => undefined,
  })
} as unknown as new (options: { title?: string; body?: string }) => object

const power = events('PowerMonitor', 'powerMonitor')
world.power = power.emitter
export const powerMonitor = strict('PowerMonitor', 'powerMonitor', power.methods)

const screens = events('Screen', 'screen')
world.screen = screens.emitter
export const screen = strict('Screen', 'screen', {
  ...screens.methods,
  getAllDisplays() {
    needsReady('screen.getAllDisplays')
    return world.displays
  },
  getPrimaryDisplay() {
    needsReady('screen.getPrimaryDisplay')
    return world.displays[0]
  },
  getDisplayMatching() {
    needsReady('screen.getDisplayMatching')
    return world.displays[0]
  },
})

/** Not secret: what is sealed by this double is only to be recognised as its own. */
const mark = 'double:'
export const safeStorage = strict('SafeStorage', 'safeStorage', {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptStringAsync: async (text: string) => Buffer.from(mark + Buffer.from(text).toString('hex')),
  async decryptStringAsync(sealed: Buffer) {
    if (!Buffer.isBuffer(sealed) || !sealed.toString().startsWith(mark)) throw new Error('cannot decrypt')
    return { result: Buffer.from(sealed.toString().slice(mark.length), 'hex').toString(), shouldReEncrypt: false }
  },
})
