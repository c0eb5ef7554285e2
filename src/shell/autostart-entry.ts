import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where desktops of Linux look for what starts with the person's session (XDG Autostart Specification). */
export const autostartFile = (env: NodeJS.ProcessEnv, home: string): string =>
  join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'autostart', 'id.go.baliprov.lontar.desktop')

/** Quoted as the Desktop Entry Specification asks: backslash, quote, backtick and dollar with a backslash, a per cent sign doubled. */
const quoted = (path: string): string =>
  `"${path
    .replaceAll(/[\\"`$]/g, String.raw`\$&`)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`

export const autostartEntry = (program: string): string =>
  `[Desktop Entry]\nType=Application\nName=Lontar\nExec=${quoted(program)} --hidden\nX-GNOME-Autostart-enabled=true\nX-Lontar=policy\n`

/** Puts the entry there or takes it away. One that somebody else made is left alone. Throws nothing: the app works without. */
export const setAutostart = (file: string, program: string, on: boolean): void => {
  try {
    const before = read(file)
    const wanted = on ? autostartEntry(program) : null
    if (before === wanted || (before !== null && !before.includes('X-Lontar=policy'))) return
    if (wanted === null) return rmSync(file)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, wanted)
  } catch {
    // A home without room or rights.
  }
}

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
