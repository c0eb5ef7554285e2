import { homedir } from 'node:os'
import { delimiter } from 'node:path'
import { parseArgs } from 'node:util'
import { localDataDir } from '../shell/data-dir.ts'
import { diagnoseOptions } from '../shell/diagnose.ts'
import { errorWords } from '../shell/error-words.ts'
import { diagnoseChromium } from './diagnose-chromium.ts'
import { openChromiumShell } from './open-chromium-shell.ts'
import { builtPrograms } from './programs.ts'

/**
 * `node out/chromium/index.js [--data DIR] [--server URL] [--token-modules a:b] [--device NAME] [--timestamp URL] [--headless]`,
 * or, without a window, `… --diagnose [--json] [--report FILE] [--lang id|en]`
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    server: { type: 'string' },
    'token-modules': { type: 'string' },
    device: { type: 'string' },
    timestamp: { type: 'string' },
    headless: { type: 'boolean', default: false },
    diagnose: { type: 'boolean' },
    json: { type: 'boolean' },
    report: { type: 'string' },
    lang: { type: 'string' },
  },
})

const settings = {
  dataDir:
    values.data ??
    process.env['LONTAR_DATA'] ??
    localDataDir(process.platform, process.env, homedir(), 'Lontar Chromium'),
  serverUrl: values.server,
  tokenModules: values['token-modules']?.split(delimiter),
  deviceName: values.device,
  timestampUrl: values.timestamp,
}

const run = async () => {
  const shell = await openChromiumShell({
    programs: builtPrograms(),
    ...settings,
    headless: values.headless,
    echoLog: true,
  })
  const stop = () => void shell.close()
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop)
  return shell.closed
}

try {
  const asked = diagnoseOptions(process.argv.slice(2), process.env['LANG'])
  if (asked) process.exit(await diagnoseChromium(asked, settings, process.env))
  // A crashed page cannot be used again, so the window is opened anew; the store has all that was shown as saved.
  for (let left = 5; (await run()) === 'crashed' && left > 0; left--)
    console.error('The window crashed and is opened again.')
} catch (error) {
  const { heading, text } = errorWords(error, process.env['LANG']?.startsWith('id') ? 'id' : 'en')
  console.error(`${heading}\n${text}`)
  process.exitCode = 1
}
