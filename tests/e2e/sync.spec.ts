import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { draftLetter, letterAt, syncUntil } from '../support/letter-walk.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'

/** The drafter works at the office and at home; the sync is paused, made thrifty, refused, and tells what comes. */
let floor: Floor
let office: Computer
let home: Computer
test.beforeAll(async () => {
  floor = await openFloor()
  office = await floor.computer('kantor')
  home = await floor.computer('rumah')
  for (const computer of [office, home]) await computer.user.signIn(nameOf('konseptor'))
})
test.afterAll(() => floor?.close())

const openSync = async ({ page }: Computer) => {
  await page.getByRole('link', { name: 'Sinkronisasi' }).click()
  await page.getByRole('heading', { name: 'Sinkronisasi', level: 1 }).waitFor()
}
const press = ({ page }: Computer, name: string) => page.getByRole('button', { name, exact: true }).click()
const status = ({ page }: Computer, words: string | RegExp) =>
  expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(words)
const openDraft = async ({ page, user }: Computer, subject: string) => {
  await user.goTo('Draf')
  await page.getByRole('option', { name: new RegExp(`^${subject}`) }).click()
  await page.getByRole('textbox', { name: 'Hal' }).waitFor()
}
const writeSubject = async (computer: Computer, subject: string) => {
  await computer.page.getByRole('textbox', { name: 'Hal' }).fill(subject)
  await expect(computer.page.getByText(/^Tersimpan/)).toBeVisible()
}

test('two computers write the same subject: both texts stand side by side until one is chosen, by keys alone', async () => {
  const other = await floor.province.open('konseptor')
  const id = await draftLetter(other, 'Undangan rapat koordinasi hari Senin')
  await other.call('sync.now', {})
  await openDraft(office, 'Undangan rapat')
  await openDraft(home, 'Undangan rapat')
  await openSync(home)
  await press(home, 'Jeda')
  await status(home, 'sinkronisasi dijeda')
  await openDraft(home, 'Undangan rapat')
  await writeSubject(home, 'Undangan rapat koordinasi besar hari Selasa')
  await writeSubject(office, 'Undangan rapat koordinasi hari Rabu di Denpasar')
  // The one from the office is there first.
  await syncUntil(
    other,
    async () =>
      (await other.call('letters.get', { id })).letter.content.subject ===
      'Undangan rapat koordinasi hari Rabu di Denpasar',
  )
  await status(home, /1 menunggu dikirim, tertua/)

  await openSync(home)
  await press(home, 'Lanjutkan')
  await status(home, 'semua terkirim')
  await openDraft(home, 'Undangan rapat')
  for (const { page } of [office, home]) await page.getByRole('region', { name: 'Dua tulisan: pilih satu' }).waitFor()
  const choice = home.page.getByRole('group', { name: 'Hal', exact: true })
  await expect(choice.getByText('Yang disisihkan · di komputer ini')).toBeVisible()
  await expect(choice.getByText(/^besar|Selasa$/).first()).toBeVisible()
  await expect(office.page.getByText('Yang ada di surat · di komputer ini')).toBeVisible()
  await home.user.documentShown()
  await keepsWcag(home.page, 'two texts')

  const keys = keysOf(home.page)
  await keys.press('Control+Enter')
  await expect(home.page.getByRole('alert')).toContainText('Ada dua tulisan yang harus dipilih')
  await expect(home.page.getByRole('button', { name: 'Pakai yang ini: Hal, yang ada di surat' })).toBeFocused()
  await keys.press('ArrowRight', 'Enter')
  for (const { page } of [home, office]) {
    await expect(page.getByRole('region', { name: 'Dua tulisan: pilih satu' })).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Hal' })).toHaveValue('Undangan rapat koordinasi besar hari Selasa')
  }
  await keys.press('Control+Enter')
  await home.page.getByRole('dialog', { name: 'Ajukan surat' }).waitFor()
  await keys.press('Control+Enter')
  await letterAt(await floor.province.open('verifikator'), id, 'diajukan')
})

test('a step that the server refuses stays readable with all that it held back, and is put away once read', async () => {
  const other = await floor.province.open('konseptor')
  const id = await draftLetter(other, 'Surat yang akan dibatalkan')
  await other.call('sync.now', {})
  await openDraft(home, 'Surat yang akan dibatalkan')
  await openSync(home)
  await press(home, 'Jeda')
  await status(home, 'sinkronisasi dijeda')
  await openDraft(home, 'Surat yang akan dibatalkan')
  await writeSubject(home, 'Surat yang masih saya tulis')
  const keys = keysOf(home.page)
  await keys.press('Control+Enter')
  await home.page.getByRole('dialog', { name: 'Ajukan surat' }).waitFor()
  await keys.type('Mohon diperiksa hari ini.')
  await keys.press('Control+Enter')
  await expect(home.page.getByRole('dialog')).toHaveCount(0)
  await status(home, /2 menunggu dikirim/)

  await openSync(home)
  await press(home, 'Ekspor yang belum terkirim')
  const downloads = join(floor.province.dir, 'computers', 'rumah', 'downloads')
  await expect.poll(() => (existsSync(downloads) ? readdirSync(downloads) : [])).toHaveLength(1)
  const read = () => readFileSync(join(downloads, readdirSync(downloads)[0]!), 'utf8')
  await expect.poll(() => read().trim(), 'written to its end').toMatch(/\}$/)
  const exported = read()
  expect(JSON.parse(exported)).toMatchObject({ operations: [{ status: 'waiting' }, { status: 'waiting' }] })
  expect(exported).toContain('Mohon diperiksa hari ini.')

  await other.call('letters.cancel', { id, note: 'Tidak jadi.' })
  await other.call('sync.now', {})
  await press(home, 'Lanjutkan')
  await status(home, '1 perlu tindakan')
  const list = home.page.getByRole('region', { name: 'Langkah dan hasilnya' })
  await expect(list.getByText('Ikut tertahan karena langkah ini ditolak:')).toBeVisible()
  await list.getByText('Tulisan Anda pada langkah ini').last().click()
  await expect(list.getByText('Mohon diperiksa hari ini.')).toBeVisible()
  await keepsWcag(home.page, 'refused steps')
  await press(home, 'Sudah saya baca')
  await expect(home.page.getByRole('contentinfo', { name: 'Status' })).not.toContainText('perlu tindakan')
  await expect(home.page.getByRole('link', { name: /^Perlu tindakan/ })).toHaveCount(0)
  await home.page.getByRole('radio', { name: /^Selesai/ }).click()
  await expect(list.getByText('Mohon diperiksa hari ini.')).toHaveCount(1)
})

test('pausing and saving data are kept over a restart', async () => {
  await openSync(home)
  await home.page.getByRole('switch', { name: 'Hemat data' }).focus()
  await keysOf(home.page).press('Space')
  await press(home, 'Jeda')
  await home.page.getByRole('button', { name: 'Lanjutkan', exact: true }).waitFor()
  await status(home, 'hemat data')
  await home.shell.close()
  home = await floor.computer('rumah')
  await home.user.signIn(nameOf('konseptor'))
  await status(home, 'sinkronisasi dijeda')
  await openSync(home)
  await expect(home.page.getByRole('switch', { name: 'Hemat data' })).toBeChecked()
  await press(home, 'Lanjutkan')
  await status(home, 'daring')
})

test('whoever looks away is told what newly waits, and a closed letter without its words', async () => {
  const desk = await floor.computer('meja')
  await desk.user.signIn(nameOf('verifikator'))
  await status(desk, 'daring')
  await desk.page.evaluate(lookAway)
  const other = await floor.province.open('konseptor')
  await other.call('letters.submit', { id: await draftLetter(other, 'Undangan untuk diparaf'), note: '' })
  await other.call('sync.now', {})
  await expect
    .poll(() => desk.page.evaluate(() => (globalThis as unknown as Told).told))
    .toEqual([{ title: '1 surat menunggu paraf', body: 'Undangan untuk diparaf' }])
})

test('at 200 % of a small laptop, in English and in the dark', async () => {
  const { page } = home
  await openSync(home)
  await page.getByRole('radio', { name: 'English' }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await keepsWcag(page, 'sync page, dark')
  await page.setViewportSize({ width: 683, height: 384 })
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(beyond).toBeLessThanOrEqual(0)
  for (const name of ['Pause', 'Synchronise now', 'Export unsent work']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport({ ratio: 1 })
  }
})

interface Told {
  told: { title: string; body: string }[]
}

/** Runs in the page: nobody looks at it, and what would be shown by the system is kept. */
const lookAway = () => {
  const page = globalThis as unknown as Told & { document: { hasFocus(): boolean }; Notification: unknown }
  page.told = []
  page.document.hasFocus = () => false
  page.Notification = function (title: string, { body }: { body: string }) {
    page.told.push({ title, body })
    return { addEventListener: () => undefined }
  }
}
