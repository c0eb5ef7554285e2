import { homedir } from 'node:os'
import { join } from 'node:path'
import { diagnoseChromium } from '../src/chromium/diagnose-chromium.ts'
import { localDataDir } from '../src/shell/data-dir.ts'
import { diagnoseOptions } from '../src/shell/diagnose.ts'
import { root } from './root.ts'

/** `npm run -s diagnose -- [--json] [--report FILE] [--lang id|en]`: the diagnosis of this computer, from source. */
const asked = diagnoseOptions(['--diagnose', ...process.argv.slice(2)], process.env['LANG'])!
const dataDir = process.env['LONTAR_DATA'] ?? localDataDir(process.platform, process.env, homedir(), 'Lontar Chromium')
const source = (path: string) => join(root, 'src', path)
process.exit(
  await diagnoseChromium(asked, { dataDir }, process.env, {
    office: source('office/index.ts'),
    token: source('token/index.ts'),
  }),
)
