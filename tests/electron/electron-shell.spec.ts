import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { LontarBridge } from '../../src/protocol/desktop-api.ts'
import { electron, whyNot } from './binary.ts'
import { openElectron } from './open-electron.ts'
import type { OpenElectron } from './open-electron.ts'

/** What the functions given to `evaluate` find in the page. */
declare const lontar: LontarBridge
declare const location: { href: string }
declare const window: { open(url: string): unknown }
declare const document: {
  createElement(tag: string): { textContent: string }
  head: { append(element: unknown): void }
}
declare const navigator: { permissions: { query(wanted: { name: string }): Promise<{ state: string }> } }

const appUrl = 'lontar-app://app/'

test.skip(electron === null, whyNot)

test.describe('Lontar in Electron', () => {
  let open: OpenElectron
  test.beforeAll(async () => void (open = await openElectron()))
  test.afterAll(async () => open?.close())

  test('opens one window on the sign-in, with its data in the local profile', async () => {
    expect(open.app.windows()).toHaveLength(1)
    expect(open.page.url()).toMatch(new RegExp(`^${appUrl}`))
    await expect(open.page.getByRole('heading', { level: 1 })).toBeVisible()
    const userData = await open.app.evaluate(({ app }) => app.getPath('userData'))
    expect(userData).toBe(join(open.dataDir, 'electron'))
  })

  test('gives the page no Node, no Electron and no global of the preload', async () => {
    const found = await open.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    )
    expect(found).toEqual([])
    expect(await open.page.evaluate(() => Object.keys(lontar).toSorted())).toEqual(['call', 'shell', 'subscribe'])
    expect(await open.page.evaluate(() => lontar.shell)).toBe('electron')
  })

  test('reaches the office over the bridge, which refuses unknown names and wrong input', async () => {
    expect(await open.page.evaluate(() => lontar.call('session.me', {}))).toEqual({ ok: true, value: null })
    for (const name of ['store.erase', 'constructor', '']) {
      const answer = await open.page.evaluate((wanted) => lontar.call(wanted, {}), name)
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_request' } })
    }
    expect(await open.page.evaluate(() => lontar.call('letters.get', { id: '../etc' }))).toMatchObject({
      ok: false,
      error: { code: 'invalid_request' },
    })
  })

  test('goes nowhere and opens nothing', async () => {
    for (const target of ['https://example.com/', 'file:///etc/passwd', 'about:blank']) {
      await open.page.evaluate((to) => void (location.href = to), target)
      await open.page.evaluate((to) => void window.open(to), target)
      await open.page.waitForTimeout(200)
      expect(open.page.url()).toMatch(new RegExp(`^${appUrl}`))
      expect(open.app.windows()).toHaveLength(1)
    }
    expect(
      await open.page.evaluate(() =>
        fetch('https://example.com/').then(
          () => 'answered',
          () => 'blocked',
        ),
      ),
    ).toBe('blocked')
  })

  test('runs no inline script and asks for no permission', async () => {
    await open.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.injected = true'
      document.head.append(script)
    })
    expect(await open.page.evaluate(() => 'injected' in globalThis)).toBe(false)
    const states = await open.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'camera', 'microphone'].map((name) =>
          navigator.permissions.query({ name }).then((p) => p.state),
        ),
      ),
    )
    expect(states).toEqual(['denied', 'denied', 'denied'])
  })

  test('is set to be sandboxed and isolated', async () => {
    const preferences = await open.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
  })

  test('the leaf is in the tray, and the window comes back from it', async () => {
    const shown = () => open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible())
    await open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
    expect(await shown()).toBe(false)
    expect(await open.page.evaluate(() => lontar.call('session.me', {}))).toEqual({ ok: true, value: null })
    await open.app.evaluate(({ app }) => void app.emit('second-instance', {}, ['Lontar'], '/', null))
    expect(await shown()).toBe(true)
  })

  test('a second start ends by itself and hands its link over', async () => {
    const second = spawnSync(
      open.app.process().spawnfile,
      [...open.app.process().spawnargs.slice(1), 'lontar:menunggu'],
      {
        env: { ...process.env, LONTAR_DATA: open.dataDir },
        timeout: 30_000,
      },
    )
    expect(second.status).toBe(0)
    await expect
      .poll(() => open.page.evaluate(() => lontar.call('computer.offered', {})))
      .toMatchObject({ ok: true, value: { offered: [{ what: 'link', place: '#/kotak/menunggu' }] } })
  })

  test('the lock of the screen and sleep end nothing', async () => {
    await open.app.evaluate(({ powerMonitor }) => {
      for (const event of ['suspend', 'resume', 'lock-screen', 'unlock-screen']) powerMonitor.emit(event)
    })
    expect(await open.page.evaluate(() => lontar.call('session.me', {}))).toEqual({ ok: true, value: null })
  })

  test('ends in order, the office before the window’s process', async () => {
    const ended = open.app.waitForEvent('close')
    // The answer to this call may be lost with the process that should give it.
    await open.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
    await ended
    expect(open.app.process().exitCode).toBe(0)
  })
})
