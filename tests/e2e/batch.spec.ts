import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildFaultShim, shimEnv } from '../support/fault-shim/build-fault-shim.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import { demoPeople, demoPersonId } from '../support/province-data.ts'
import { createSoftToken, type SoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { letterNow } from './letter-now.ts'
import { shots } from './shots.ts'

/** A leader on a ferry, without a network and without a mouse, goes through seven letters and signs those that are right. */
const subjects = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh'].map((n) => `Naskah kumpulan ${n}`)
const shot = shots('batch')
const pin = '135790'
let floor: Floor
let desk: Computer
let token: SoftToken | null = null
const ids = new Map<string, string>()

test.beforeAll(async () => {
  floor = await openFloor()
  for (const subject of subjects) ids.set(subject, await bringToSignature(floor.province.open, subject))
  desk = await floor.computer('laptop-pimpinan')
  await desk.user.signIn(nameOf('kepala'))
  await desk.user.goTo('Menunggu saya')
  await expect(desk.page.getByRole('option', { name: /^Naskah kumpulan/ })).toHaveCount(subjects.length)
  for (const id of ids.values()) {
    await expect.poll(async () => (await letterNow(desk.page, id)).document).not.toBeNull()
  }
  await floor.province.goOffline()
})
test.afterAll(() => floor?.close())

const stateOf = async (subject: string) => (await letterNow(desk.page, ids.get(subject)!)).letter.state
const progress = (done: number) =>
  expect(desk.page.getByText(`${done} dari ${subjects.length} diputuskan`)).toBeVisible()
const inHand = () =>
  desk.page.getByRole('complementary', { name: 'Keterangan surat' }).getByRole('heading', { level: 2 }).innerText()
/** A disk that has lost one file. */
const removeFile = (dir: string, name: string) => {
  const found = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(name))
  expect(found).toHaveLength(1)
  rmSync(join(dir, found[0]!))
}
const signed: string[] = []
let left = ''

test('a key pressed in the moment after a click is for the letter that was clicked', async () => {
  const { page } = desk
  // Only promises settle between the two, as little as lies between the fingers of somebody in a hurry.
  await page.evaluate(`(async () => {
    const rows = [...document.querySelectorAll('[role="option"]')]
    for (const row of rows.slice(0, 3)) {
      row.click()
      for (let turn = 0; turn < 10; turn++) await null
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }))
    }
  })()`)
  const marked = page.getByRole('group', { name: '3 surat ditandai' })
  await marked.getByRole('button', { name: 'Hapus tanda' }).click()
  await expect(marked).toHaveCount(0)

  await page.evaluate(`(async () => {
    document.querySelector('a[href="#/beranda"]').click()
    for (let turn = 0; turn < 10; turn++) await null
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
  })()`)
  await expect(page.getByRole('heading', { name: /^Selamat bekerja/ })).toBeVisible()
  expect(new URL(page.url()).hash, 'J walks no list that is not there any more').toBe('#/beranda')
  await desk.user.goTo('Menunggu saya')
})

test('a letter that is clicked in the moment in which the list is there stays the one in hand', async () => {
  const { page, user } = desk
  await page.evaluate("location.hash = '#/beranda'")
  await page.reload()
  await page.getByRole('heading', { name: /^Selamat bekerja/ }).waitFor()
  await page.evaluate(`new MutationObserver((_, watcher) => {
    const rows = document.querySelectorAll('[role="option"]')
    if (rows.length === 0) return
    watcher.disconnect()
    rows[2].click()
  }).observe(document.body, { subtree: true, childList: true })`)
  await user.goTo('Menunggu saya')
  await user.documentShown()
  await expect(page.getByRole('option').nth(2)).toHaveAttribute('aria-selected', 'true')
})

test('a key is heard in the moment in which its letter is on the screen', async () => {
  const { page } = desk
  await keysOf(page).pressAtSight('r')
  await page.getByRole('option').nth(4).click()
  const dialog = page.getByRole('dialog', { name: 'Kembalikan surat' })
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('all letters are looked through by keys: approved, returned with a reason, left for later', async () => {
  const { page, user } = desk
  const keys = keysOf(page)
  await shot(page, '1-inbox')
  await keys.press('Shift+T')
  await page.getByRole('heading', { name: 'Periksa dan tanda tangani' }).waitFor()
  await user.documentShown()
  await expect(page.getByRole('complementary', { name: 'Keterangan surat' })).toContainText('Wewenang')
  await shot(page, '2-review')
  await keepsWcag(page, 'review')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  for (const name of ['Setujui', 'Kembalikan', 'Lain kali']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport({ ratio: 1 })
  }
  await shot(page, '2b-twice-as-large')
  await page.setViewportSize({ width: 1366, height: 768 })

  const first = await inHand()
  await keys.press('j')
  await expect.poll(inHand).not.toBe(first)
  await keys.press('ArrowLeft')
  await expect.poll(inHand).toBe(first)

  signed.push(first)
  await keys.press('s')
  await progress(1)
  await expect.poll(inHand).not.toBe(first)
  const returned = await inHand()
  await keys.press('r')
  await page.getByRole('dialog', { name: 'Kembalikan surat' }).waitFor()
  await keys.type('Mohon dilengkapi lampirannya.')
  await keys.press('Control+Enter')
  await progress(2)
  expect(await stateOf(returned)).toBe('draf')

  await expect.poll(inHand).not.toBe(returned)
  const later = await inHand()
  left = later
  await keys.press('l')
  await progress(3)
  for (let done = 4; done <= subjects.length; done++) {
    await expect.poll(inHand).not.toBe(signed.at(-1))
    await expect(page.getByText('Belum diputuskan', { exact: true })).toBeVisible()
    signed.push(await inHand())
    await keys.press('s')
    await progress(done)
  }
  expect(signed).not.toContain(later)
  await expect(page.getByRole('button', { name: 'Tanda tangani 5 surat' })).toBeEnabled()
  await shot(page, '3-decided')

  await keys.press('?')
  await expect(page.getByRole('dialog').getByText('Memeriksa sebelum tanda tangan')).toBeVisible()
  await keys.press('Escape')
})

test('the review is as it was left, also after a restart; a letter whose file is gone says so before any PIN', async () => {
  const soft = findSoftHsm()
  if (soft) {
    const person = demoPeople.find(({ id }) => id === demoPersonId.kepala)!
    const issued = await floor.province.authority.issue({ name: person.name, identity: person.identity })
    const dir = join(floor.province.dir, 'token-batch')
    mkdirSync(dir)
    token = await createSoftToken({ dir, label: 'Token Kepala', pin, ...issued })
  }
  const { finalPdf } = (await letterNow(desk.page, ids.get(left)!)).letter
  await desk.shell.close()
  removeFile(join(floor.province.dir, 'computers', 'laptop-pimpinan'), finalPdf!.sha256)
  desk = await floor.computer('laptop-pimpinan', {
    ...(token && {
      tokenModules: [await buildFaultShim()],
      env: { ...token.env, ...shimEnv(token.module, ['removed-in-sign'], join(floor.province.dir, 'tries')) },
    }),
  })
  await desk.user.signIn(nameOf('kepala'))
  await desk.user.goTo('Menunggu saya')
  await expect(desk.page.getByRole('option', { name: /^Naskah kumpulan/ })).toHaveCount(6)
  await keysOf(desk.page).press('Shift+T')
  await expect(desk.page.getByText('6 dari 6 diputuskan')).toBeVisible()
  await desk.page.getByRole('link', { name: new RegExp(`${left}. Tidak dapat ditandatangani`) }).press('Enter')
  await expect(desk.page.getByRole('group', { name: 'Keputusan' })).toContainText('Berkas belum ada di komputer ini')
  await shot(desk.page, '3b-blocked')
  await expect(desk.page.getByRole('button', { name: 'Tanda tangani 5 surat' })).toBeEnabled()
})

test('the token is pulled out: told per letter; at the next start the batch is gone on with, by a PIN typed anew', async () => {
  test.skip(token === null, 'SoftHSM is not installed, so there is no token to pull out')
  const { page, user } = desk
  await keysOf(page).press('t')
  await expect(page.getByRole('dialog').getByText('5 surat akan ditandatangani')).toBeVisible()
  await page.getByRole('dialog').getByRole('radio', { name: /Token/ }).first().waitFor()
  const next = page.getByRole('dialog').getByRole('button', { name: 'Lanjut' })
  await expect(next).toBeEnabled()
  await shot(page, '4-key')
  await next.click()
  await expect(page.getByRole('dialog').getByText('PIN diminta satu kali untuk 5 surat.')).toBeVisible()
  await shot(page, '5-pin')
  await page.getByRole('dialog').getByLabel('PIN token').fill(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('Token tercabut')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('Dilewati')).toHaveCount(4)
  await shot(page, '6-removed')
  await user.closeDialog()

  await desk.shell.close()
  desk = await floor.computer('laptop-pimpinan', { tokenModules: [token!.module], env: token!.env })
  await desk.user.signIn(nameOf('kepala'))
  await keysOf(desk.page).goByName('beranda', /^Beranda/)
  const unfinished = desk.page.getByRole('region', { name: '5 surat belum ditandatangani dari kumpulan tadi' })
  await expect(unfinished).toBeVisible()
  await shot(desk.page, '7-unfinished')
  await unfinished.getByRole('button', { name: 'Lanjutkan' }).press('Enter')
  await desk.user.signWithToken(pin)
  await desk.user.signedAll()
  await shot(desk.page, '8-signed')
  await desk.user.closeDialog()
  await expect(unfinished).toHaveCount(0)
  for (const subject of signed) expect(await stateOf(subject)).toBe('ditandatangani')
})

test('without a token, a certificate file signs what was approved', async () => {
  test.skip(token !== null, 'the token has signed them')
  const file = join(floor.province.dir, 'pimpinan.p12')
  writeFileSync(file, Buffer.from(await floor.province.p12('kepala', 'uji-coba'), 'base64'))
  await desk.user.startSigning()
  await desk.user.signWithFile(file, 'uji-coba')
  await desk.user.signedAll()
  await desk.user.closeDialog()
  for (const subject of signed) expect(await stateOf(subject)).toBe('ditandatangani')
})

test('what was signed leaves when the network is back, each once', async () => {
  await floor.province.goOnline()
  for (const subject of signed) {
    await expect.poll(() => stateOf(subject)).toMatch(/dikirim|diterima/)
    const { operations } = await letterNow(desk.page, ids.get(subject)!)
    expect(operations.filter(({ kind }) => kind === 'letter.sign')).toHaveLength(1)
  }
})
