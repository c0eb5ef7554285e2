import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDouble } from '../open-double.ts'
import { withMain } from '../with-main.ts'
import type { Check } from '../with-main.ts'

const appUrl = 'lontar-app://app/'

export const startChecks: Record<string, Check> = {
  'starts in order: data folder, then the lock; scheme, sandbox and switches before ready': withMain(async (main) => {
    const at = (what: string, arg?: unknown) =>
      main.journal.findIndex((entry) => entry.what === what && (arg === undefined || entry.args[0] === arg))
    const before = (first: number, second: number) => assert.ok(first >= 0 && first < second, `${first} < ${second}`)
    before(at('app.setPath', 'userData'), at('app.requestSingleInstanceLock'))
    assert.equal(main.journal[at('app.setPath', 'userData')]!.args[1], join(main.dataDir, 'electron'))
    for (const what of [
      'app.setPath',
      'app.setAppUserModelId',
      'app.enableSandbox',
      'app.commandLine.appendSwitch',
      'protocol.registerSchemesAsPrivileged',
      'app.requestSingleInstanceLock',
    ]) {
      const entry = main.journal[at(what)]
      assert.ok(entry && !entry.ready, `${what} before ready`)
    }
    before(at('app.requestSingleInstanceLock'), at('utilityProcess.fork'))
    before(at('session.setPermissionRequestHandler'), at('window.loadURL'))
    before(at('ipcMain.handle'), at('window.loadURL'))
    before(at('app.on', 'web-contents-created'), at('new BrowserWindow'))
  }),

  'keeps its data in the local profile of the person': async (options) => {
    const home = join('/tmp', `lontar-home-${process.pid}`)
    const main = openDouble({
      ...options,
      env: { LONTAR_DATA: undefined, XDG_DATA_HOME: join(home, 'local'), HOME: home },
    })
    try {
      assert.ok(await main.loaded)
      const set = main.journal.find(({ what }) => what === 'app.setPath')
      assert.deepEqual(set?.args, ['userData', join(home, 'local', 'lontar', 'electron')])
    } finally {
      main.end()
      await main.exited
    }
  },

  'a second start opens nothing, starts no office and ends by itself': async (options) => {
    const main = openDouble({ ...options, env: { DOUBLE_SECOND: '1' } })
    const opened = await main.loaded
    if (opened) main.end()
    assert.equal((await main.exited).code, 0)
    assert.deepEqual(main.forks, [])
    assert.equal(
      main.journal.some(({ what }) => what === 'new BrowserWindow'),
      false,
    )
    assert.deepEqual(main.violations, [])
  },

  'every file that the page loads exists, under its policy, and nothing lies outside of the folder': withMain(
    async (main) => {
      const get = (path: string) => main.ask('fetch', { url: appUrl + path })
      const index = await get('')
      assert.equal(index.status, 200)
      const html = Buffer.from(index.body!, 'base64').toString()
      const links = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path!)
      assert.ok(links.length >= 2)
      for (const answer of await Promise.all(links.map(get))) {
        assert.equal(answer.status, 200)
        assert.match(answer.headers!['content-security-policy']!, /default-src 'none'/)
      }
      for (const path of ['..%2fmain%2findex.js', '%2e%2e/preload/index.cjs', 'nothing.js'])
        assert.equal((await get(path)).status, 404, path)
      assert.equal((await main.ask('fetch', { url: appUrl, method: 'POST' })).status, 405)
    },
  ),

  'the office is a program that exists, started as a utility process': withMain(async (main) => {
    const [office, ...others] = main.forks
    assert.ok(office && existsSync(office.program))
    assert.match(office.options['serviceName'] as string, /office/)
    assert.equal(office.options['allowLoadingUnsignedLibraries'], false)
    assert.deepEqual(others, [])
    const start = JSON.parse(office.args[0]!) as { dataDir: string }
    assert.equal(start.dataDir, main.dataDir)
  }),
}
