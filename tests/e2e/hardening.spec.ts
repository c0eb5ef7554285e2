import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appOrigin, type LontarBridge } from '../../src/protocol/desktop-api.ts'
import { openFloor, type Computer, type Floor } from './floor.ts'
import { canTellPorts, portsOf } from './listening-ports.ts'

/** What the functions given to `evaluate` find in the page; the tests themselves have no DOM. */
interface Element {
  [name: string]: unknown
  click(): void
  setAttribute(name: string, value: string): void
  append(...parts: unknown[]): void
  remove(): void
}
declare const lontar: LontarBridge
declare const location: { href: string }
declare const window: { open(url: string): unknown; frames: { length: number } }
declare const document: { createElement(tag: string): Element; body: Element; head: Element }
declare const navigator: {
  permissions: { query(wanted: { name: string }): Promise<{ state: string }> }
  geolocation: { getCurrentPosition(got: () => void, refused: (error: { code: number }) => void): void }
  sendBeacon(url: string, data: string): boolean
}
declare const Notification: { requestPermission(): Promise<string> }
declare const WebSocket: new (url: string) => object
declare const Image: new () => { src: string }

/** The page is treated as if somebody else's script ran in it: what could that script do? */
let floor: Floor
let office: Computer
let page: Computer['page']
/** Somebody else's server on this computer, and what it was asked. */
let stranger: Server
let strangerUrl: string
const asked: string[] = []

test.beforeAll(async () => {
  floor = await openFloor()
  office = await floor.computer('ruang-verifikator')
  page = office.page
  stranger = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('got you')
  }).listen(0, '127.0.0.1')
  stranger.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '')
    socket.destroy()
  })
  await once(stranger, 'listening')
  strangerUrl = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`
})
test.afterAll(async () => {
  stranger?.close()
  await floor?.close()
})
/** Refused things take a moment to be refused. */
const aMoment = () => page.waitForTimeout(200)

test('the page holds no Node and nothing of the shell but the bridge, which cannot be changed', async () => {
  const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer']
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([])
  expect(await page.evaluate(() => Object.keys(lontar).toSorted())).toEqual(['call', 'shell', 'subscribe'])
  const changed = await page.evaluate(() => {
    const { call } = lontar
    for (const change of [
      () => Object.assign(lontar, { call: null }),
      () => Object.assign(globalThis, { lontar: null }),
    ]) {
      try {
        change()
      } catch {
        // Refused aloud is as good as ignored.
      }
    }
    return lontar.call !== call
  })
  expect(changed).toBe(false)
})

test('no script runs that is not a file of the app', async () => {
  await page.evaluate((elsewhere) => {
    const add = (tag: string, set: (element: Element) => void) => {
      const element = document.createElement(tag)
      set(element)
      document.body.append(element)
      return element
    }
    add('script', (script) => (script['textContent'] = 'globalThis.ran = "inline"'))
    add('script', (script) => (script['src'] = 'data:text/javascript,globalThis.ran="data"'))
    add('script', (script) => (script['src'] = `${elsewhere}/script.js`))
    add('button', (button) => button.setAttribute('onclick', 'globalThis.ran = "handler"')).click()
    add('iframe', (frame) => (frame['srcdoc'] = '<script>parent.ran = "frame"</script>'))
    // Playwright's own evaluation may evaluate; what the page does a moment later may not.
    setTimeout(() => {
      // oxlint-disable-next-line eslint/no-eval -- it is what must fail
      for (const evaluate of [globalThis.eval, Function]) {
        try {
          evaluate('globalThis.ran = "eval"').call?.(null)
        } catch (error) {
          Object.assign(globalThis, { refused: (error as Error).name })
        }
      }
    })
  }, strangerUrl)
  await expect.poll(() => page.evaluate(() => (globalThis as { refused?: string }).refused)).toBe('EvalError')
  await aMoment()
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
})

test('nothing leads elsewhere: no address, no new window, no form', async () => {
  for (const target of [
    `${strangerUrl}/away`,
    'https://example.com/',
    'file:///etc/passwd',
    'about:blank',
    `${appOrigin}/assets/`,
  ]) {
    for (const way of [(to: string) => void (location.href = to), (to: string) => void window.open(to)]) {
      await page.evaluate(way, target)
      await aMoment()
      expect(office.shell.context.pages(), target).toHaveLength(1)
      await expect.poll(() => page.url(), target).toMatch(new RegExp(`^${appOrigin}/(#.*)?$`))
      await page.getByRole('heading', { name: 'Masuk ke Lontar' }).waitFor()
    }
  }
  await page.evaluate((to) => {
    const form = document.createElement('form')
    Object.assign(form, { action: to, method: 'post' })
    document.body.append(form)
    ;(form as unknown as { submit(): void }).submit()
  }, `${strangerUrl}/form`)
  await aMoment()
  expect(page.url()).toBe(`${appOrigin}/`)
  // Playwright waits for a form's answer that never comes; the reload ends that.
  await page.reload()
  expect(asked).toEqual([])
})

test('nothing is sent elsewhere, by whatever means', async () => {
  const answers = await page.evaluate(async (elsewhere) => {
    const attempt = (work: () => Promise<unknown>) =>
      work().then(
        () => 'answered',
        () => 'blocked',
      )
    const image = new Image()
    image.src = `${elsewhere}/image.png`
    const link = document.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href: `${elsewhere}/style.css` })
    document.head.append(link)
    navigator.sendBeacon(`${elsewhere}/beacon`, 'secret')
    Object.assign(globalThis, { socket: new WebSocket(elsewhere.replace('http', 'ws')) })
    return Promise.all([
      attempt(() => fetch(`${elsewhere}/fetch`)),
      attempt(() => fetch(`${elsewhere}/opaque`, { mode: 'no-cors' })),
      attempt(() => fetch('https://example.com/')),
      attempt(() => import(`${elsewhere}/module.js`)),
    ])
  }, strangerUrl)
  expect(answers).toEqual(['blocked', 'blocked', 'blocked', 'blocked'])
  await aMoment()
  expect(asked).toEqual([])
})

test('place, camera, microphone and notices of the system are refused', async () => {
  const names = ['geolocation', 'notifications', 'camera', 'microphone']
  const states = await page.evaluate(
    (all) => Promise.all(all.map(async (name) => (await navigator.permissions.query({ name })).state)),
    names,
  )
  expect(states).toEqual(names.map(() => 'denied'))
  const answers = await page.evaluate(async () => ({
    place: await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('told'),
        ({ code }) => done(code),
      ),
    ),
    notices: await Notification.requestPermission(),
  }))
  const refusedByPermission = 1
  expect(answers).toEqual({ place: refusedByPermission, notices: 'denied' })
})

test('neither the browser nor the office opens a port', async () => {
  test.skip(!canTellPorts, 'the sockets of a process are told by /proc, which is not here')
  const app = portsOf(join(floor.province.dir, 'computers'))
  expect(app.ports).toEqual([])
  expect(app.processes, 'the browser with its helpers, and the office').toBeGreaterThan(3)
  const server = portsOf(join(floor.province.dir, 'server'))
  expect(server.ports, 'the server’s own, found in the same way').toEqual([floor.province.server.port])
})
