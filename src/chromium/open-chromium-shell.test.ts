import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appOrigin } from '../protocol/desktop-api.ts'
import type { LontarBridge } from '../protocol/desktop-api.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { smallPrograms } from '../shell/testing/small-programs.ts'
import { findBrowser } from './find-browser.ts'
import { openChromiumShell } from './open-chromium-shell.ts'
import type { ChromiumShell } from './open-chromium-shell.ts'

/** What the functions given to `page.evaluate` find in the page; the tests themselves have no DOM. */
declare const lontar: LontarBridge
declare const heard: unknown[]
declare const window: { open(url: string): unknown; frames: Record<number, { lontarCall: LontarBridge['call'] }> }
declare const location: { href: string }
declare const document: {
  createElement(tag: string): Record<string, unknown> & { click(): void }
  body: { append(...parts: unknown[]): void }
}
declare const navigator: { permissions: { query(wanted: { name: string }): Promise<{ state: string }> } }

const browser = (() => {
  try {
    return findBrowser(process.platform, process.env)
  } catch (error) {
    return LontarError.from(error)
  }
})()

describe('the Chromium shell', () => {
  let dir: string
  let shell: ChromiumShell
  beforeAll(async () => {
    if (typeof browser !== 'string') return
    dir = mkdtempSync(join(tmpdir(), 'lontar-chromium-'))
    shell = await openChromiumShell(options())
  })
  const options = () => ({
    dataDir: dir,
    programs: { ...smallPrograms, renderer: join(import.meta.dirname, 'testing/screens') },
    headless: true,
    downloadsDir: join(dir, 'unduhan'),
  })
  afterAll(async () => {
    await shell?.close()
    if (dir) rmSync(dir, { recursive: true })
  })
  const story = (name: string, tell: () => Promise<void>) =>
    it(name, async (ctx) => {
      if (typeof browser !== 'string') ctx.skip(`no browser on this machine: ${browser.params['tried']}`)
      await tell()
    })

  story('shows the screens, which reach the office and hear its events', async () => {
    expect(await shell.page.getByRole('heading').textContent()).toBe('Masuk')
    expect(await shell.page.evaluate(() => lontar.call('sync.now', {}))).toMatchObject({
      ok: true,
      value: { name: 'sync.now' },
    })
    await expect.poll(() => shell.page.evaluate(() => heard)).toEqual([{ event: 'letters.changed', ids: ['surat-1'] }])
    expect(await shell.page.evaluate(() => lontar.shell)).toBe('chromium')
  })

  story('opens no port', async () => {
    const file = join(dir, 'window', 'DevToolsActivePort')
    expect(existsSync(file)).toBe(false)
  })

  story('refuses a call outside the contract, and any call of a frame', async () => {
    expect(await shell.page.evaluate(() => lontar.call('store.erase', {}))).toMatchObject({
      error: { code: 'invalid_request' },
    })
    const fromFrame = await shell.page.evaluate(async () => {
      document.body.append(document.createElement('iframe'))
      return window.frames[0]!.lontarCall('session.me', {})
    })
    expect(fromFrame).toEqual({ ok: false, error: { code: 'invalid_request', params: { detail: 'sender' } } })
  })

  story('reads documents from the office, and nothing from the network', async () => {
    const read = (path: string) => shell.page.evaluate((to) => fetch(to).then((r) => r.text(), String), path)
    expect(await read('/documents/letters/a/b.pdf')).toBe('%PDF /documents/letters/a/b.pdf')
    expect(await read('https://example.com/')).toContain('Failed to fetch')
  })

  story('runs no inline script', async () => {
    await shell.page.evaluate(() => {
      const script = document.createElement('script')
      script['textContent'] = 'globalThis.injected = true'
      document.body.append(script)
    })
    expect(await shell.page.evaluate(() => 'injected' in globalThis)).toBe(false)
  })

  story('stays where it is: links lead nowhere, new windows are closed, a lost page comes back', async () => {
    await shell.page.getByRole('link').click()
    await shell.page.evaluate(() => void window.open('/'))
    await expect.poll(() => shell.context.pages().length).toBe(1)
    expect(shell.page.url()).toBe(`${appOrigin}/`)
    await shell.page.evaluate(() => (location.href = 'about:blank'))
    await expect.poll(() => shell.page.url()).toBe(`${appOrigin}/`)
    await expect.poll(() => shell.page.getByRole('heading').textContent()).toBe('Masuk')
  })

  story('gives the page no permission of the browser', async () => {
    const states = await shell.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'camera', 'microphone', 'clipboard-read'].map((name) =>
          navigator.permissions.query({ name }).then((p) => p.state),
        ),
      ),
    )
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })

  story('saves a document under the name that the screen gives it', async () => {
    await shell.page.evaluate(() => {
      const link = document.createElement('a')
      Object.assign(link, { href: '/documents/letters/a/b.pdf', download: 'undangan.pdf' })
      document.body.append(link)
      link.click()
    })
    const saved = join(dir, 'unduhan', 'undangan.pdf')
    await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8')).toBe('%PDF /documents/letters/a/b.pdf')
  })

  story('opens a second window on the same data: whether the person may use it is the office’s business', async () => {
    const second = await openChromiumShell(options())
    expect(await second.page.getByRole('heading').textContent()).toBe('Masuk')
    await second.close()
    rmSync(join(dir, 'closed'))
    expect(await shell.page.evaluate(() => lontar.call('session.me', {}))).toMatchObject({ ok: true })
  })

  story('says so when the page crashes, and still closes the office in order', async () => {
    const crashing = await openChromiumShell(options())
    await crashing.page.goto('chrome://crash').catch(() => undefined)
    expect(await crashing.closed).toBe('crashed')
    expect(readFileSync(join(dir, 'closed'), 'utf8')).toBe('in order')
    rmSync(join(dir, 'closed'))
  })

  story('closes the office in order when the person closes the window', async () => {
    await shell.page.close()
    expect(await shell.closed).toBe('closed')
    expect(readFileSync(join(dir, 'closed'), 'utf8')).toBe('in order')
  })
})
