import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { officeUser } from '../../scripts/tour/office-user.ts'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openApp } from '../support/app-window.ts'
import { freePort } from '../support/free-port.ts'
import { draftLetter, letterAt, signIn } from '../support/letter-walk.ts'
import { startOffice } from '../support/office-process.ts'
import type { DemoPart } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'
import { nameOf } from './floor.ts'
import { shots } from './shots.ts'

/** The server demands a later Lontar: whoever walks about and presses what can be pressed is never refused after the fact. */
let server: TestServer
let dir: string
let shell: ChromiumShell
const shoot = shots('read-only')
const subject = 'Rapat yang menunggu paraf'

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-read-only-'))
  server = await startTestServer({ port: await freePort() })
  const konseptor = await signIn(startOffice({ dataDir: join(dir, 'meja'), serverUrl: server.url }), 'konseptor')
  const id = await draftLetter(konseptor, subject)
  await konseptor.call('letters.submit', { id, note: '' })
  await letterAt(konseptor, id, 'diajukan')
  await draftLetter(konseptor, 'Draf di meja')
  await konseptor.call('sync.now', {})
  await konseptor.close()
  server = await server.again({ release: { minimumVersion: '99.0.0' } })
  shell = await openApp({
    dataDir: join(dir, 'laptop'),
    serverUrl: server.url,
    deviceName: 'KOMINFO-07',
    tokenModules: [],
    syncSeconds: 1,
    undoSeconds: 0,
  })
})
test.afterAll(async () => {
  await shell?.close()
  await server?.remove()
  rmSync(dir, { recursive: true, force: true })
})

const enter = async (part: DemoPart) => {
  await officeUser(shell.page).signIn(nameOf(part))
  await expect(shell.page.getByText(/99\.0\.0/).first()).toBeVisible()
}
const go = (place: string) => shell.page.evaluate(`location.hash = ${JSON.stringify(place)}`)
/** Nothing more comes: the same words twice. */
const settled = async () => {
  let before = ''
  const isStill = async () => {
    const last = before
    before = await shell.page.evaluate<string>("document.querySelector('main').textContent")
    return before === last
  }
  await expect.poll(isStill, { intervals: [150] }).toBe(true)
}
const button = (name: string | RegExp) => shell.page.getByRole('button', { name })
const isOff = async (name: string | RegExp) => {
  await expect(button(name).first()).toHaveAttribute('aria-disabled', 'true')
}

test('a step that cannot be taken is reached by the keyboard and says there why', async () => {
  const { page } = shell
  await enter('verifikator')
  await officeUser(page).open('Menunggu saya', subject)
  await isOff(/^Paraf/)
  await button(/^Paraf/).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toContainText('hanya untuk membaca sampai TI memasang 99.0.0')
  await expect(button(/^Paraf/)).toHaveAccessibleDescription(/hanya untuk membaca/)
  await shoot(page, 'letter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'hanya untuk membaca sampai' }).first()).toBeVisible()
  await shoot(page, 'letter-key')
  await keepsWcag(page, 'read-only letter')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await shoot(page, 'palette')
  await page.keyboard.press('Escape')
  await officeUser(page).signOut()
})

/** Every kind of place that the screens lead to from here, once; letters and cases count by their screen. */
const kindOf = (place: string) => place.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/\?.*/, '')
/** What is about this window, and not about work. */
const aside = /^(?:Cetak|Simpan sebagai)/

for (const part of ['verifikator', 'tu', 'adminProvinsi'] as const) {
  test(`nothing that ${part} can press is refused for the version`, async () => {
    const { page } = shell
    await enter(part)
    const links = (within: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('${within} a[href^="#/"]')].map((a) => a.getAttribute('href'))`,
      )
    const waiting = await links('nav')
    const seen = new Set<string>()
    const refused: string[] = []
    let pressed = 0
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      if (seen.has(kindOf(place))) continue
      seen.add(kindOf(place))
      const arrive = async () => {
        await go('#/beranda')
        await go(place)
        await settled()
      }
      await arrive()
      if (process.env['LONTAR_SHOTS']) await shoot(page, `${part}-${kindOf(place).replaceAll(/[^a-z]+/g, '-')}`)
      waiting.push(...(await links('main')))
      const enabled = 'main button:not([disabled], [aria-disabled="true"])'
      const names = await page.evaluate<string[]>(
        `[...document.querySelectorAll('${enabled}')].filter((b) => b.checkVisibility()).map((b) => b.getAttribute('aria-label') ?? b.textContent)`,
      )
      // A long list is the same button again and again.
      for (const name of [...new Set(names)].filter((each) => !aside.test(each)).slice(0, 10)) {
        const one = page
          .locator(enabled)
          .and(page.getByRole('button', { name }).or(page.locator(`[aria-label=${JSON.stringify(name)}]`)))
        if ((await one.count()) === 0) continue
        await one
          .first()
          .press('Enter', { timeout: 2000 })
          .catch(() => undefined)
        await page.waitForTimeout(80)
        pressed += 1
        const isRefused = await page.evaluate(`document.body.textContent.includes('version_too_old')`)
        if (isRefused) refused.push(`${place}: ${name}`)
        await page.keyboard.press('Escape')
        await arrive()
      }
    }
    expect(refused).toEqual([])
    expect(seen.size).toBeGreaterThan(15)
    expect(pressed).toBeGreaterThan(20)
    await go('#/beranda')
    await officeUser(page).signOut()
  })
}
