import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { root } from '../../scripts/root.ts'
import { windowsStandIn } from '../../scripts/msi/windows-stand-in.ts'

/** A folder of the shape of the packed app, small so that it is installed in a second. Real are the licence and the templates of policies. */
export const makeSmallPayload = (dir: string, version: string, more: Record<string, string> = {}): string => {
  const files: Record<string, string | Buffer> = {
    'Lontar.exe': windowsStandIn(),
    'resources/app.asar': `${'Lontar '.repeat(40_000)}${version}`,
    'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/win32-x64.node': randomBytes(100_000),
    'locales/id.pak': 'bahasa',
    'locales/en-US.pak': 'language',
    ...more,
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  cpSync(join(root, 'LICENSE'), join(dir, 'LICENSE.txt'))
  // As electron-builder.yml says.
  cpSync(join(root, 'assets/policies'), join(dir, 'policies'), {
    recursive: true,
    filter: (path) => !path.endsWith('.json'),
  })
  return dir
}
