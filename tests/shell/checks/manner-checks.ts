import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DesktopOutput, Offered } from '../../../src/protocol/desktop-api.ts'
import { muchTime, type RunningMain } from '../open-double.ts'
import { withMain } from '../with-main.ts'
import type { Check } from '../with-main.ts'

const letter = 'lontar:surat/0b7e6f58-3a64-4f0b-9c39-0b9f6c1f2a11'
const place = '#/kotak/masuk/0b7e6f58-3a64-4f0b-9c39-0b9f6c1f2a11'
const callOffice = (main: RunningMain, name: string) => main.ask('invoke', { args: ['lontar:call', name, {}] })

/** What the office keeps for the screens, once there is as much of it. */
const offered = async (main: RunningMain, count: number): Promise<Offered[]> => {
  const answer = (await main.until(
    'invoke',
    (got) => (got as { value: DesktopOutput<'computer.offered'> }).value.offered.length >= count,
    { args: ['lontar:call', 'computer.offered', {}] },
  )) as { value: DesktopOutput<'computer.offered'> }
  return answer.value.offered
}
/** Waits until the office was told so. */
const told = async (main: RunningMain, message: object): Promise<void> => {
  const wanted = JSON.stringify(message)
  await main.until('state', () =>
    main.journal.some(({ what, args }) => what === 'utility.postMessage' && JSON.stringify(args[0]) === wanted),
  )
}
/** An app that stays although it should end would be waited for in vain. */
const soon = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('does not end')), muchTime).unref()),
  ])
const inFolder = async (look: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lontar-manners-'))
  try {
    await look(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const mannerChecks: Record<string, Check> = {
  'closing the window leaves the app in the tray, and the person is told once': withMain(async (main) => {
    await main.ask('closeWindow')
    let state = await main.ask('state')
    assert.equal(state.windows[0]?.shown, false)
    assert.equal(state.notices.length, 1)
    assert.match(state.notices[0]!.title!, /tetap bekerja/)
    await main.ask('trayClick')
    assert.equal((await main.ask('state')).windows[0]?.shown, true)
    await main.ask('closeWindow')
    state = await main.ask('state')
    assert.equal(state.notices.length, 1)
    assert.deepEqual(await callOffice(main, 'session.me'), { ok: true, value: null })
  }),

  'the tray opens, and quits in order; what needs a person is offered to nobody': withMain(async (main) => {
    const [tray] = (await main.ask('state')).tray
    assert.match(tray!.toolTip, /belum masuk/)
    await assert.rejects(main.ask('trayChoose', { id: 'sync' }), /offers no sync/)
    await main.ask('closeWindow')
    await main.ask('trayChoose', { id: 'open' })
    assert.equal((await main.ask('state')).windows[0]!.focused, true)
    await main.ask('trayChoose', { id: 'quit' })
    assert.equal((await soon(main.exited)).code, 0)
  }),

  'where IT wants no tray, closing the window ends the app, in order': (options) =>
    inFolder(async (policies) => {
      writeFileSync(join(policies, 'policies.json'), '{"CloseToTray": false}')
      await withMain(
        async (main) => {
          assert.deepEqual((await main.ask('state')).tray, [])
          await main.ask('closeWindow')
          assert.equal((await soon(main.exited)).code, 0)
        },
        { env: { LONTAR_POLICY: policies }, args: ['--hidden'] },
      )(options)
    }),

  'a start with the computer brings no window until somebody asks': withMain(
    async (main) => {
      assert.equal((await main.ask('state')).windows[0]!.shown, false)
      await main.ask('app', { event: 'second-instance', args: [['Lontar'], '/', null] })
      assert.equal((await main.ask('state')).windows[0]!.shown, true)
    },
    { args: ['--hidden'] },
  ),

  'speaks English where the system does': withMain(
    async (main) => {
      assert.match((await main.ask('state')).tray[0]!.toolTip, /not signed in/)
    },
    { env: { DOUBLE_LANGUAGE: 'en-GB' } },
  ),

  'a link of a mail reaches the office at the first start, a second start, and as macOS tells it': withMain(
    async (main) => {
      assert.partialDeepStrictEqual(await offered(main, 1), [{ what: 'link', place }])
      await main.ask('app', { event: 'second-instance', args: [['Lontar', '--x', 'lontar:menunggu'], '/', null] })
      await main.ask('app', { event: 'open-url', args: ['lontar:masuk'] })
      await main.ask('app', { event: 'open-url', args: ['https://example.com/'] })
      await main.ask('app', { event: 'open-url', args: ['lontar://app/'] })
      const places = (await offered(main, 3)).map((one) => (one.what === 'link' ? one.place : ''))
      assert.deepEqual(places.toSorted(), [place, '#/kotak/masuk', '#/kotak/menunggu'].toSorted())
    },
    { args: [letter] },
  ),

  'a .lontar file that is opened reaches the office by its bytes; folders, links and strangers do not': (options) =>
    inFolder(async (folder) => {
      const file = join(folder, 'pindahan.lontar')
      writeFileSync(file, '{"lontar":"unsent-work","version":1}')
      mkdirSync(join(folder, 'folder.lontar'))
      symlinkSync('/etc/passwd', join(folder, 'passwd.lontar'))
      await withMain(async (main) => {
        const again = ['Lontar', 'folder.lontar', 'passwd.lontar', '/etc/passwd', 'nothing.lontar', 'pindahan.lontar']
        await main.ask('app', { event: 'second-instance', args: [again, folder, null] })
        await main.ask('app', { event: 'open-file', args: [file] })
        await main.ask('app', { event: 'open-file', args: ['/etc/passwd'] })
        const found = (await offered(main, 2)).map((one) => (one.what === 'file' ? [one.name, one.kind] : one.what))
        assert.deepEqual(found, [
          ['pindahan.lontar', 'unsent-work'],
          ['pindahan.lontar', 'unsent-work'],
        ])
        assert.equal(
          JSON.stringify(main.journal.filter(({ what }) => what === 'utility.postMessage')).includes(folder),
          false,
        )
      })(options)
    }),

  'the office hears of sleep and of the lock of the screen': withMain(async (main) => {
    await callOffice(main, 'session.me')
    for (const [event, what] of [
      ['suspend', 'suspending'],
      ['resume', 'resumed'],
      ['lock-screen', 'screen_locked'],
      ['unlock-screen', 'screen_unlocked'],
    ] as const) {
      await main.ask('power', { event })
      await told(main, { type: 'happened', what })
    }
  }),

  'a click on a notice brings the window and leads to its letter': withMain(async (main) => {
    await callOffice(main, 'session.me')
    await main.ask('closeWindow')
    const input = { title: 'Menunggu paraf', body: 'Undangan', place }
    await main.ask('officeSays', { message: { type: 'ask', id: 9, service: 'notify', input } })
    const { notices } = await main.until('state', (state) => state.notices.length === 2)
    assert.deepEqual(notices[1], { title: 'Menunggu paraf', body: 'Undangan' })
    await main.ask('noticeClick', { nth: 1 })
    assert.equal((await main.ask('state')).windows[0]!.shown, true)
    const asked = main.sent.filter(({ args }) => (args[0] as { event?: string }).event === 'place.asked')
    assert.deepEqual(
      asked.map(({ args }) => args),
      [[{ event: 'place.asked', place }]],
    )
  }),

  'the window comes back where it was, and from a screen that is gone': (options) =>
    inFolder(async (dataDir) => {
      const second = { id: 2, scaleFactor: 1, workArea: { x: 1366, y: 0, width: 1920, height: 1040 } }
      const laptop = { id: 1, scaleFactor: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } }
      const there = { x: 1500, y: 100, width: 1000, height: 700 }
      const both = { DOUBLE_DISPLAYS: JSON.stringify([laptop, second]) }
      await withMain(
        async (main) => {
          await main.ask('moveWindow', there)
          assert.equal((await main.quit()).code, 0)
        },
        { dataDir, env: both },
      )(options)
      await withMain(
        async (main) => {
          assert.deepEqual((await main.ask('state')).windows[0]!.bounds, there)
          await main.ask('screenGone', { displays: [laptop] })
          const { bounds } = (await main.ask('state')).windows[0]!
          assert.deepEqual(bounds, { ...there, width: 1280, height: 720 })
        },
        { dataDir, env: both },
      )(options)
      await withMain(
        async (main) => {
          const { bounds } = (await main.ask('state')).windows[0]!
          assert.deepEqual([bounds.width, bounds.height], [1280, 720])
          assert.ok(bounds.x < 1366)
        },
        { dataDir },
      )(options)
    }),

  'an installed app that may not start with the computer leaves no entry behind': (options) =>
    inFolder(async (config) => {
      const entry = join(config, 'autostart/id.go.baliprov.lontar.desktop')
      mkdirSync(join(config, 'autostart'))
      writeFileSync(entry, '[Desktop Entry]\nX-Lontar=policy\n')
      await withMain(
        async (main) => {
          assert.deepEqual(main.violations, [])
          assert.equal(existsSync(entry), false)
        },
        { env: { XDG_CONFIG_HOME: config, DOUBLE_PACKAGED: '1' } },
      )(options)
    }),

  'the window asks nobody, the office asks by Electron, and no proxy gets a password': withMain(async (main) => {
    const { proxy, switches } = await main.ask('state')
    assert.deepEqual(proxy.window, {
      mode: 'fixed_servers',
      proxyRules: 'http://127.0.0.1:1',
      proxyBypassRules: '<-loopback>',
    })
    assert.equal('proxy-server' in switches, false, 'a switch would cut off the office too')
    assert.match(main.forks[0]!.program, /office-under-electron\.js$/)
    assert.equal(main.forks[0]!.options['respondToAuthRequestsFromMainProcess'], true)
    assert.deepEqual(await main.ask('login'), { answered: true })
    assert.match(readFileSync(join(main.dataDir, 'shell.log'), 'utf8'), /proxy_wants_password.*proxy\.example/)
  }),
}
