import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openChromiumShell } from '../src/chromium/open-chromium-shell.ts'
import { builtPrograms } from '../src/chromium/programs.ts'
import { demoPersonId } from '../tests/support/province-data.ts'
import { buildApp } from './build.ts'
import { startProvince, type Province } from './province.ts'
import { fillProvince } from './province/sample-correspondence.ts'
import { fillCounter } from './province/fill-counter.ts'
import { stopOnSignals } from './province/stop-on-signals.ts'
import { root } from './root.ts'
import { hasDisplay } from './start/has-display.ts'
import { runInElectron } from './start/run-in-electron.ts'

/**
 * `npm start [-- --shell chromium] [-- --empty]`: the embedded province, filled once with a small fortnight of letters unless it is to stay
 * empty, and the app in a window; without a display the tour, which leaves its pictures behind.
 */
const { values } = parseArgs({
  options: { shell: { type: 'string', default: 'auto' }, empty: { type: 'boolean', default: false } },
})

if (!hasDisplay(process.platform, process.env)) {
  console.log(
    'There is no display here, so the tour is played headless; its pictures and the signed PDF go to .demo.\n',
  )
  process.argv.push('--headless')
  await import('./demo.ts')
} else await start()

async function start(): Promise<void> {
  if (!(await buildApp())) process.exit(1)
  const province = await startProvince({ dir: join(root, '.province'), longTerm: true, remote: true })
  stopOnSignals(() => province.stop())
  if (!values.empty) await fill(province)
  console.log(introduction(province))
  const settings = {
    dataDir: join(root, '.province', 'computer'),
    serverUrl: province.serverUrl,
    tokenModules: province.tokenModules,
  }
  const env = province.softHsmConf ? { ...process.env, SOFTHSM2_CONF: province.softHsmConf } : process.env
  const shown =
    values.shell !== 'chromium' && (await runInElectron({ ...settings, dataDir: `${settings.dataDir}-electron` }, env))
  if (!shown) await openChromiumShell({ ...settings, programs: builtPrograms(), env }).then((shell) => shell.closed)
  await province.stop()
  process.exit(0)
}

function introduction({
  people,
  tokenModules,
  tokenPin,
  p12Path,
  p12Password,
  passphrase,
  serverUrl,
}: Province): string {
  const token = tokenModules.length > 0 ? `token with PIN ${tokenPin}` : 'no token: SoftHSM is not installed'
  return `
The embedded province runs at ${serverUrl}. Everything in it is invented.
  ${people.konseptor.name} drafts · ${people.verifikator.name} gives paraf · ${people.tu.name} numbers
  ${people.kepala.name} signs (${token})
  ${people.sekretaris.name} signs with ${p12Path} (password ${p12Password})
  Both, and ${people.addresseeKepala.name} and ${people.sekda.name}, may sign by the remote service too: a stand-in of BSrE on this machine (passphrase ${passphrase})
  ${people.addresseeTu.name} receives (${demoPersonId.addresseeTu}, the other agency)
Close the window, or press Ctrl+C, to end.
`
}

/** Once, and without it the demonstration is as good, only emptier. */
async function fill(province: Province): Promise<void> {
  const dir = join(root, '.province')
  const { serverUrl, authority } = province
  try {
    await fillCounter(province, dir)
    await fillProvince({ dir, serverUrl, authority }, (done, of) => {
      process.stdout.write(
        `\rThree offices write their first letters and permits: ${done} of ${of} …${done === of ? '\n' : ''}`,
      )
    })
  } catch (error) {
    console.log(`\nThe sample letters were not finished: ${error instanceof Error ? error.message : String(error)}`)
  }
}
