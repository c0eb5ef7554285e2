import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Computer } from './computer.ts'
import { parseRegistry } from './parse-registry.ts'

/** A new computer with 64-bit Windows 10, as Wine plays it: without a screen, and without touching the home of who runs it. */
export const startWineComputer = async (): Promise<Computer> => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-wine-'))
  const home = join(dir, 'home')
  mkdirSync(home)
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  const env = {
    ...rest,
    HOME: home,
    WINEPREFIX: join(dir, 'prefix'),
    WINEDEBUG: '-all',
    // No .NET, no browser, and no entries in the menus of the desktop that the tests run on.
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=',
  }
  // Wine's services outlive a command and hold its output open: what was printed goes to a file, and the end is the program's own.
  const run = async (command: string, args: string[]) => {
    const printed = join(dir, 'printed')
    const output = openSync(printed, 'w')
    const child = spawn(command, args, { env, stdio: ['ignore', output, 'ignore'], timeout: 120_000 })
    closeSync(output)
    const [code] = (await once(child, 'exit')) as [number | null]
    return { code: code ?? -1, stdout: readFileSync(printed, 'utf8') }
  }
  const reg = (...args: string[]) => run('wine', ['reg', ...args])
  await run('wineserver', ['--persistent'])
  await run('wineboot', ['--init'])
  // Wine says that it is Windows 7 unless told.
  await reg('add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f')
  return {
    name: 'Wine, Windows 10, 64-bit',
    drive: join(dir, 'prefix/drive_c'),
    rollsBack: false,
    msiexec: async (...args) => (await run('wine', ['msiexec', ...args, '/qn'])).code,
    exitCode: (code) => code & 0xff,
    registry: async (key) => parseRegistry((await reg('query', `HKLM\\${key}`, '/s')).stdout),
    async setRegistry(key, name, value) {
      await reg('add', `HKLM\\${key}`, '/v', name, '/d', value, '/f')
    },
    async close() {
      await run('wineserver', ['--kill'])
      await run('wineserver', ['--wait'])
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
