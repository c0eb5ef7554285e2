import assert from 'node:assert/strict'
import { join } from 'node:path'
import { bridgeChannels } from '../../../src/protocol/bridge-channels.ts'
import { loadPreload } from '../load-preload.ts'
import { root } from '../open-double.ts'
import { withMain } from '../with-main.ts'
import type { Check } from '../with-main.ts'

const preload = join(root, 'out/preload/index.cjs')

export const fenceChecks: Record<string, Check> = {
  'the preload is one a sandboxed page accepts, and its calls reach the real office': withMain(async (main) => {
    const { exposed, lontar } = loadPreload(preload, main)
    assert.deepEqual(Object.keys(exposed), ['lontar'])
    assert.deepEqual(Object.keys(lontar).toSorted(), ['call', 'shell', 'subscribe'])
    assert.deepEqual(await lontar.call('session.me', {}), { ok: true, value: null })
    const people = await lontar.call('session.people', {})
    assert.ok(people.ok, 'the sign-in screen asks who may sign in')
    for (const name of ['store.erase', 'constructor', '__proto__', ''])
      assert.deepEqual(structuredClone(await lontar.call(name, {})), {
        ok: false,
        error: { code: 'invalid_request', params: { detail: 'unknown call' } },
      })
    const refused = await lontar.call('letters.get', { id: '../etc' })
    assert.ok(!refused.ok && refused.error.code === 'invalid_request')
  }),

  'an event of the office reaches who listens on the page, and nobody after': withMain(async (main) => {
    const page = loadPreload(preload, main)
    const heard: unknown[] = []
    const stop = page.lontar.subscribe((event) => heard.push(event))
    page.emit(bridgeChannels.event, { event: 'directory.changed' })
    stop()
    page.emit(bridgeChannels.event, { event: 'directory.changed' })
    assert.deepEqual(heard, [{ event: 'directory.changed' }])
    assert.equal(page.hearers(bridgeChannels.event), 0)
  }),

  'each channel answers the main frame of the app alone': withMain(async (main) => {
    const channels = await main.ask('channels')
    assert.ok(channels.length > 0)
    for (const channel of channels)
      for (const from of ['subframe', 'elsewhere', 'other-window', 'gone'] as const)
        assert.deepEqual(
          await main.ask('invoke', { from, args: [channel, 'session.me', {}] }),
          { ok: false, error: { code: 'invalid_request', params: { detail: 'sender' } } },
          `${channel} answers ${from}`,
        )
  }),

  'each window is sandboxed, isolated and without Node': withMain(async (main) => {
    const { windows } = await main.ask('state')
    assert.equal(windows.length, 1)
    for (const { preferences } of windows)
      assert.partialDeepStrictEqual(preferences, {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        navigateOnDragDrop: false,
        appSandboxed: true,
      })
    const wrong = ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'devTools']
    for (const { preferences } of windows)
      assert.deepEqual(
        wrong.filter((name) => name in preferences),
        [],
      )
  }),

  'no permission of the browser is given, asked or not': withMain(async (main) => {
    for (const name of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'hid',
      'usb',
      'fileSystem',
    ])
      assert.deepEqual(await main.ask('permission', { name }), { request: false, check: false, device: false }, name)
  }),

  'no contents, whoever made them, go anywhere or open anything': withMain(async (main) => {
    const targets = [
      'https://example.com/',
      'file:///etc/passwd',
      'about:blank',
      'javascript:alert(1)',
      'data:text/html,x',
    ]
    for (const strange of [false, true])
      for (const url of targets) {
        for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])
          assert.deepEqual(await main.ask('navigate', { url, event, strange }), { prevented: true }, `${event} ${url}`)
        assert.deepEqual(await main.ask('openWindow', { url, strange }), { action: 'deny' })
      }
    for (const strange of [false, true])
      assert.equal(
        await main.ask('webRtc', { strange }),
        'disable_non_proxied_udp',
        'a script reaches any address by UDP',
      )
    const here = { url: `${(await main.ask('state')).windows[0]!.url}#/kotak/masuk`, event: 'will-navigate' }
    assert.deepEqual(await main.ask('navigate', here), { prevented: false })
  }),

  'nothing remote is loaded: every request but the app’s own is cancelled': withMain(async (main) => {
    const { url } = (await main.ask('state')).windows[0]!
    for (const own of [url, `${url}assets/x.js`, `blob:${url}1`, 'data:image/png;base64,AA'])
      assert.equal(await main.ask('cancels', { url: own }), false, own)
    for (const other of [
      'https://example.com/',
      'http://127.0.0.1:8787/',
      'file:///etc/passwd',
      'ws://x/',
      'lontar:surat/x',
      'lontar://app/',
      `${url.slice(0, -1)}.example/`,
    ])
      assert.equal(await main.ask('cancels', { url: other }), true, other)
    const answers = await Promise.all(
      ['lontar://app/', 'lontar-app://other/', 'lontar-app://app@other/'].map((other) =>
        main.ask('fetch', { url: other }),
      ),
    )
    for (const { status } of answers) assert.ok(status === 0 || status === 404)
  }),
}
