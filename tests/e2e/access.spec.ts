import { expect, test } from '@playwright/test'
import { bringToSignature, draftLetter } from '../support/letter-walk.ts'
import type { DemoPart } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'

/** Every screen, empty and filled, in light and dark, for people who see little or use a screen reader. */
let floor: Floor
let desk: Computer

test.beforeAll(async () => {
  floor = await openFloor()
  await bringToSignature(floor.province.open, 'Surat di meja pimpinan')
  await draftLetter(await floor.province.open('konseptor'), 'Draf dari komputer lain')
  await (await floor.province.open('konseptor')).call('sync.now', {})
  desk = await floor.computer('komputer-bersama')
})
test.afterAll(() => floor?.close())

const enterAs = async (part: DemoPart) => {
  const account = desk.page.getByRole('button', { name: /^Akun/ })
  const someone = desk.page.getByRole('button', { name: new RegExp(nameOf(part)) })
  await account.or(someone).first().waitFor()
  if (await account.isVisible()) await desk.user.signOut()
  await desk.user.signIn(nameOf(part))
}
const boxes = ['Menunggu saya', 'Kotak masuk', 'Draf', 'Keluar', 'Arsip']

test('the sign-in', async () => {
  await desk.page.getByRole('button', { name: new RegExp(nameOf('kepala')) }).waitFor()
  await keepsWcag(desk.page, 'sign-in')
})

test('the leader’s screens: home, each box, a letter in hand, the signing dialog', async () => {
  const { page, user } = desk
  await enterAs('kepala')
  await page.getByRole('heading', { name: /^Selamat bekerja/ }).waitFor()
  await page.getByRole('link', { name: /^Surat di meja pimpinan/ }).waitFor()
  await keepsWcag(page, 'Beranda')
  for (const box of boxes) {
    await user.goTo(box)
    await page.getByRole('heading', { name: box, level: 1 }).waitFor()
    if (box === 'Menunggu saya') await user.documentShown()
    await keepsWcag(page, box)
  }
  await user.open('Menunggu saya', 'Surat di meja pimpinan')
  await user.startSigning()
  await page.getByRole('dialog').getByText('Yang telah dicoba').waitFor()
  await keepsWcag(page, 'signing with a token')
  await page.getByRole('dialog').getByText('Berkas sertifikat (.p12)').click()
  await keepsWcag(page, 'signing with a certificate file')
  await page.getByRole('button', { name: 'Batal', exact: true }).click()
})

test('the drafter’s screens: a draft with its gaps shown, lists that open, the sync page, the palette, the keys', async () => {
  const { page, user } = desk
  await enterAs('konseptor')
  await user.goTo('Draf')
  await keepsWcag(page, 'Draf, as it was')
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Naskah apa yang akan dibuat?' }).waitFor()
  // The list of kinds is walked, and so scrolled, by the arrow keys from the field above it.
  await keepsWcag(page, 'kinds of letter', { part: '[role="dialog"]', except: ['scrollable-region-focusable'] })
  await page.keyboard.press('Escape')
  await user.begin('Surat Tugas')
  await user.documentShown()
  await keepsWcag(page, 'a new draft of a kind with fields')
  await user.begin('Surat Dinas')
  await user.documentShown()
  await keepsWcag(page, 'a new draft')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').waitFor()
  await keepsWcag(page, 'a draft with gaps')
  await page.getByRole('combobox', { name: 'Yth.' }).fill('dinas')
  await page.getByRole('option').first().waitFor()
  // While the list is open React Aria hides the rest from screen readers; the focus stays in the field.
  await keepsWcag(page, 'offered agencies', { part: '[role="listbox"]' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Yth.' })).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('link', { name: 'Sinkronisasi' }).click()
  await page.getByRole('heading', { name: 'Langkah dan hasilnya' }).waitFor()
  await keepsWcag(page, 'sync page')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Cari apa saja' }).waitFor()
  // The list of results is walked, and so scrolled, by the arrow keys from the field above it.
  await keepsWcag(page, 'palette', { except: ['scrollable-region-focusable'] })
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Pintasan papan tik' }).waitFor()
  await keepsWcag(page, 'keys')
  await page.keyboard.press('Escape')
})

test('at 200 % zoom of a small laptop nothing is cut off to the side, and the main actions are at hand', async () => {
  const { page, user } = desk
  await enterAs('konseptor')
  await page.setViewportSize({ width: 683, height: 384 })
  const fits = async (where: string, ...actions: string[]) => {
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(beyond, `${where}: pixels beyond the right edge`).toBeLessThanOrEqual(0)
    for (const name of actions) {
      const button = page.getByRole('button', { name, exact: true }).first()
      await button.scrollIntoViewIfNeeded()
      await expect(button, where).toBeInViewport({ ratio: 1 })
      await button.click({ trial: true })
    }
  }
  const goTo = async (box: string) => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${box}`) }).click()
  }
  await goTo('Sinkronisasi')
  await fits('sync page', 'Sinkronkan sekarang', 'Surat baru')
  await goTo('Draf')
  await page.getByRole('option', { name: /^Draf dari komputer lain/ }).click()
  await page.getByRole('textbox', { name: 'Hal' }).waitFor()
  await fits('draft', 'Ajukan', 'Tambah lampiran')
  await user.signOut()
  await fits('sign-in')

  await page.getByRole('button', { name: new RegExp(nameOf('kepala')) }).click()
  await fits('Beranda', 'Baca dan tanda tangani')
  await page.getByRole('button', { name: 'Baca dan tanda tangani' }).click()
  await user.documentShown()
  await fits('letter in hand', 'Tanda tangani', 'Kembalikan', 'Kembali ke daftar')
  await user.startSigning()
  await page.getByRole('dialog').getByText('Yang telah dicoba').waitFor()
  await fits('signing dialog', 'Cari lagi', 'Batal')
  await page.getByRole('button', { name: 'Batal', exact: true }).click()
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('in English no Indonesian is left in the frame, and a screen reader is told the language', async () => {
  const { page } = desk
  await enterAs('kepala')
  const lang = () => page.evaluate('document.documentElement.lang')
  await expect.poll(lang).toBe('id')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect.poll(lang).toBe('en')
  await page.getByRole('link', { name: 'Home' }).click()
  await page.getByRole('heading', { name: `Good work, ${nameOf('kepala')}` }).waitFor()
  const indonesian = [
    'Beranda',
    'Kotak masuk',
    'Menunggu',
    'Keluar',
    'Arsip',
    'Draf ',
    'daring',
    'luring',
    'terkirim',
    'Surat baru',
    'Cari ',
    'Akun',
    'Siap tanda',
    'baru saja',
  ]
  const shown = await page.locator('body').innerText()
  expect(indonesian.filter((word) => shown.includes(word))).toEqual([])
  for (const name of ['Waiting for me', 'Incoming', 'Drafts', 'Outgoing', 'Archive', 'Synchronisation']) {
    await expect(page.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible()
  }
  await page.getByRole('radio', { name: 'Indonesia' }).click()
  await expect.poll(lang).toBe('id')
})

test('what the parts say by themselves is Indonesian too: the offered agencies, the way out of a list', async () => {
  const { page, user } = desk
  await enterAs('konseptor')
  await user.goTo('Draf')
  await page.getByRole('option', { name: /^Draf dari komputer lain/ }).click()
  await page.getByRole('combobox', { name: 'Yth.' }).fill('komunikasi')
  await expect(page.getByRole('listbox', { name: 'Saran Yth.' })).toBeVisible()
  await expect(page.getByRole('log').filter({ hasText: '1 pilihan tersedia.' })).toHaveCount(1)
  const words = await page.locator('body').ariaSnapshot()
  expect(words).not.toMatch(/Suggestions|Dismiss|available/)
  await page.keyboard.press('Escape')
})
