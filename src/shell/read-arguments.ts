import { isAbsolute, join, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseLontarLink } from '../protocol/lontar-link.ts'

/** What somebody asked of the app by starting it: a page, a mail, a double click, the start of the computer. */
export interface Asked {
  /** Started with the computer: no window comes. */
  hidden: boolean
  /** `lontar:` links that name a place. */
  links: string[]
  /** Full paths of `.lontar` files on this computer; whether they exist was not looked at. */
  files: string[]
}

/** More than this nobody opens at once. */
const most = 5
const longest = 2000

/**
 * Reads arguments that strangers write: a link in a web page becomes the argument of a program. Whatever is not exactly one of ours is
 * passed over, Chromium's own switches among it. A path must be local: a name on another computer would make Windows sign in there.
 *
 * @param args without the program itself
 * @param folder where a relative path begins
 * @example readArguments(['lontar:menunggu'], '/home/wayan', 'linux') // { hidden: false, links: ['lontar:menunggu'], files: [] }
 */
export const readArguments = (args: readonly unknown[], folder: string, platform: NodeJS.Platform): Asked => {
  const asked: Asked = { hidden: false, links: [], files: [] }
  for (const arg of args) {
    if (typeof arg !== 'string' || arg.length > longest) continue
    if (arg === '--hidden') asked.hidden = true
    if (arg.startsWith('-')) continue
    if (parseLontarLink(arg) !== null) {
      if (asked.links.length < most) asked.links.push(arg)
      continue
    }
    const file = localLontarFile(arg, folder, platform)
    if (file !== null && asked.files.length < most) asked.files.push(file)
  }
  return asked
}

/** The full path where this names a `.lontar` file of this computer, else null. `file:` addresses come from Linux desktops. */
export const localLontarFile = (given: string, folder: string, platform: NodeJS.Platform): string | null => {
  const path = given.startsWith('file:') ? pathOf(given, platform) : given
  // A control character is in no name that a person gave.
  // oxlint-disable-next-line eslint/no-control-regex -- that is what is looked for
  if (path === null || /[\u0000-\u001f]/.test(path) || !/\.lontar$/i.test(path)) return null
  if (platform !== 'win32') {
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return null
    return isAbsolute(path) ? join(path) : join(folder, path)
  }
  const full = win32.isAbsolute(path) ? win32.normalize(path) : win32.join(folder, path)
  // Only `C:\…`: no `\\server`, no `\\.\device`, no `\\?\`, no stream behind a second colon.
  return /^[a-z]:\\[^:]*$/i.test(full) ? full : null
}

const pathOf = (address: string, platform: NodeJS.Platform): string | null => {
  try {
    const url = new URL(address)
    if (url.host !== '') return null
    return fileURLToPath(url, { windows: platform === 'win32' })
  } catch {
    return null
  }
}
