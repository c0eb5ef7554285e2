import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'

/** What the functions given to `evaluate` find in the page; the tests themselves have no DOM. */
// oxlint-disable-next-line typescript/no-explicit-any -- every corner of the DOM is tried
declare const document: any, navigator: any, FontFace: any, Worker: any, SharedWorker: any, RTCPeerConnection: any
declare const DataTransfer: new () => { setData(type: string, text: string): void }
declare const ClipboardEvent: new (type: string, init: object) => unknown
// oxlint-disable-next-line typescript/no-explicit-any
declare const EventSource: any, URL: any, Blob: any

/** Somebody signed in, and a stranger's script beside them: every way that a browser knows of to load, run or leave. */
let floor: Floor
let office: Computer
let page: Computer['page']
let stranger: Server
let elsewhere: string
let udp: Socket
const asked: string[] = []

test.beforeAll(async () => {
  floor = await openFloor()
  office = await floor.computer('ruang-konseptor')
  page = office.page
  stranger = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*')
    response.end('got you')
  }).listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  udp = createSocket('udp4', () => asked.push('udp')).bind(0, '127.0.0.1')
  await once(udp, 'listening')
  elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`
  await office.user.signIn(nameOf('konseptor'))
})
test.afterAll(async () => {
  stranger?.close()
  udp?.close()
  await floor?.close()
})

test('elements that load by themselves load nothing from elsewhere', async () => {
  await page.evaluate((url) => {
    const blocked = new Set<string>()
    Object.assign(globalThis, { blocked })
    document.addEventListener('securitypolicyviolation', (event: { effectiveDirective: string }) =>
      blocked.add(event.effectiveDirective),
    )
    const add = (tag: string, attributes: Record<string, string>, parent = document.body) => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      parent.append(element)
      return element
    }
    for (const rel of [
      'prefetch',
      'preload',
      'modulepreload',
      'dns-prefetch',
      'preconnect',
      'icon',
      'manifest',
      'stylesheet',
      'prerender',
    ])
      add('link', { rel, href: `${url}/${rel}`, as: 'script' }, document.head)
    add('iframe', { src: `${url}/frame` })
    add('iframe', { src: 'data:text/html,<script>parent.postMessage("ran","*")</script>' })
    add('object', { data: `${url}/object` })
    add('embed', { src: `${url}/embed` })
    add('video', { src: `${url}/video`, poster: `${url}/poster`, autoplay: '' })
    add('audio', { src: `${url}/audio`, autoplay: '' })
    add('img', { src: `${url}/img`, srcset: `${url}/srcset 2x` })
    add('div', {}).style.backgroundImage = `url(${url}/background)`
    add('style', {}).textContent = `@import "${url}/import.css"; body { background: url(${url}/style) }`
    add('div', {}).innerHTML =
      `<svg><image href="${url}/svg"/><use href="${url}/use#x"/></svg><img src=x onerror="globalThis.ran='onerror'">`
    add('script', { type: 'module', src: `${url}/module.js` })
    add('script', { type: 'speculationrules' }).textContent = JSON.stringify({
      prefetch: [{ source: 'list', urls: [`${url}/speculation`] }],
    })
  }, elsewhere)
  // Each directive has its turn: what is refused is refused by the policy, in whichever shell.
  await expect
    .poll(() => page.evaluate(() => [...(globalThis as unknown as { blocked: Set<string> }).blocked]))
    .toEqual(
      expect.arrayContaining([
        'frame-src',
        'img-src',
        'media-src',
        'object-src',
        'script-src-elem',
        'style-src-elem',
        'script-src-attr',
      ]),
    )
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect(asked).toEqual([])
})

test('code from elsewhere, from text or from bytes does not run', async () => {
  const answers = await page.evaluate(async (url) => {
    const attempt = async (work: () => Promise<unknown>) =>
      work().then(
        () => 'ran',
        () => 'refused',
      )
    const worker = (made: { onmessage: unknown; onerror: unknown }) =>
      new Promise((ran, refused) => Object.assign(made, { onmessage: ran, onerror: refused }))
    const bytes = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
    return {
      dataModule: await attempt(() => import(`data:text/javascript,export default '${url}'`)),
      blobModule: await attempt(() => import(bytes)),
      blobWorker: await attempt(async () => worker(new Worker(bytes))),
      dataWorker: await attempt(async () => worker(new Worker('data:text/javascript,postMessage(1)'))),
      sharedWorker: await attempt(async () => worker(new SharedWorker(bytes))),
      serviceWorker: await attempt(() =>
        navigator.serviceWorker.register('/assets/x.js').then((made: unknown) => made ?? Promise.reject()),
      ),
      font: await attempt(() => new FontFace('x', `url(${url}/font)`).load()),
      events: await attempt(
        () =>
          new Promise((open, refused) =>
            Object.assign(new EventSource(`${url}/events`), { onopen: open, onerror: refused }),
          ),
      ),
    }
  }, elsewhere)
  expect(Object.values(answers), JSON.stringify(answers)).toEqual(Object.values(answers).map(() => 'refused'))
  expect(asked).toEqual([])
})

test('a link with a script, and a page that sends itself away, do nothing', async () => {
  await page.evaluate((url) => {
    const link = document.createElement('a')
    link.href = 'javascript:globalThis.ran="link"'
    document.body.append(link)
    link.click()
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = `0;url=${url}/refresh`
    document.head.append(refresh)
    const away = document.createElement('a')
    Object.assign(away, { href: '#/', ping: `${url}/ping` })
    document.body.append(away)
    away.click()
  }, elsewhere)
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect(page.url()).toMatch(/^https:\/\/lontar\.invalid\//)
  expect(asked).toEqual([])
})

test('WebRTC tells no address and sends nothing, neither to a server of its own kind nor to a peer', async () => {
  const { port } = udp.address()
  const candidates = await page.evaluate(async (to) => {
    const [mine, theirs] = [0, 1].map(() => new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${to}` }] }))
    const found: string[] = []
    mine.onicecandidate = ({ candidate }: { candidate: { candidate: string } | null }) =>
      candidate && found.push(candidate.candidate)
    mine.createDataChannel('x')
    await mine.setLocalDescription(await mine.createOffer())
    await theirs.setRemoteDescription(mine.localDescription)
    await theirs.setLocalDescription(await theirs.createAnswer())
    await mine.setRemoteDescription(theirs.localDescription)
    await mine.addIceCandidate({ candidate: `candidate:1 1 udp 2113937151 127.0.0.1 ${to} typ host`, sdpMid: '0' })
    await new Promise((done) => setTimeout(done, 2000))
    mine.close()
    theirs.close()
    return found.filter((line) => line !== '')
  }, port)
  // Chromium has no `webrtc` directive yet; a made-up name ending in `.local` is all that a page learns.
  for (const line of candidates) expect(line).toMatch(/^candidate:\S+ \d udp \d+ [\w-]+\.local /)
  expect(asked).toEqual([])
})

test('what is pasted into a letter from elsewhere brings its words and nothing that loads or runs', async () => {
  await page.reload()
  await office.user.begin('Surat Dinas')
  const editor = page.getByRole('textbox', { name: 'Isi' })
  await editor.click()
  await editor.evaluate((element: { dispatchEvent(event: unknown): void }, url) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      `<p onclick="globalThis.ran=1">Kata yang ditempel</p><img src="${url}/pasted"><script>globalThis.ran=2</script>
       <iframe src="${url}/pasted-frame"></iframe><svg onload="globalThis.ran=3"></svg><a href="javascript:globalThis.ran=4">tautan</a>
       <div style="background:url(${url}/pasted-style)">latar</div><table background="${url}/pasted-table"><tr><td>sel</td></tr></table>`,
    )
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, elsewhere)
  await expect(editor).toContainText('Kata yang ditempel')
  expect(await editor.locator('img, iframe, script, svg, a, [onclick], [background]').count()).toBe(0)
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect(asked).toEqual([])
})
