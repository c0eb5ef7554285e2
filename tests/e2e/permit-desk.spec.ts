import { expect, test } from '@playwright/test'
import { paper, picture } from '../../src/office/desk/testing/papers.ts'
import type { DemoPart } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { shots } from './shots.ts'

/** One application over the counter: entered with what is missing, sent back, mended, judged by an agency, and drafted. */
let floor: Floor
let desk: Computer
const shoot = shots('permit-desk')

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('dpmptsp')
})
test.afterAll(() => floor?.close())

const button = (name: string | RegExp) => desk.page.getByRole('button', { name, exact: typeof name === 'string' })
const field = (name: string) => desk.page.getByRole('textbox', { name })
const dialog = () => desk.page.getByRole('dialog')
const rail = () => desk.page.getByRole('navigation', { name: 'Kotak surat' })
const facts = () => desk.page.getByRole('complementary', { name: 'Keterangan berkas' })
const sent = () => expect(desk.user.status()).toContainText('semua terkirim')
const enterAs = async (part: DemoPart) => {
  await sent()
  await desk.user.signOut()
  await desk.user.signIn(nameOf(part))
}
const choose = async (field: string, files: { name: string; mimeType: string; buffer: Buffer }[]) => {
  const chooser = desk.page.waitForEvent('filechooser')
  await desk.page
    .getByRole('group', { name: new RegExp(`^${field}`) })
    .getByRole('button', { name: /berkas…$/ })
    .click()
  await (await chooser).setFiles(files)
}
/** The same state as others see it: dark, large, and (where no dialog covers the switch) in English. */
const lookEverywhere = async (name: string) => {
  await shoot(desk.page, name)
  if (!process.env['LONTAR_SHOTS']) return
  await desk.page.emulateMedia({ colorScheme: 'dark' })
  await shoot(desk.page, `${name}-dark`)
  await desk.page.emulateMedia({ colorScheme: 'light' })
  await desk.page.setViewportSize({ width: 683, height: 384 })
  await shoot(desk.page, `${name}-200`)
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  if ((await dialog().count()) > 0) return
  await desk.page.getByRole('radio', { name: 'English' }).click()
  await shoot(desk.page, `${name}-en`)
  await desk.page.getByRole('radio', { name: 'Indonesia' }).click()
}
const pdf = async (line: string) => ({
  name: `${line}.pdf`,
  mimeType: 'application/pdf',
  buffer: await paper({ lines: [line] }),
})
/** How far the check came, as this computer keeps it. */
const keptCheck = () =>
  desk.page.evaluate<string>(
    `lontar.call('permits.draft', { key: 'periksa.${desk.user.openLetterId()}' }).then(({ value }) => value?.body ?? '')`,
  )
const applicant = 'Ni Luh Contoh Penelitiwati'

test('the counter enters an application, sees what is missing, and hands out a receipt', async () => {
  await desk.user.signIn(nameOf('addresseePelaksana'))
  await rail()
    .getByRole('link', { name: /^Perizinan/ })
    .click()
  await desk.page.getByRole('heading', { name: 'Perizinan' }).waitFor()
  await desk.page.keyboard.press('b')
  await field('Cari jenis izin atau sektor').fill('keterangan penelitian')
  await lookEverywhere('kinds')
  await desk.page.getByRole('option', { name: /^Surat Keterangan Penelitian/ }).click()

  await field('Nama').fill(applicant)
  await field('Nomor identitas').fill('12345')
  await lookEverywhere('applicant')
  await desk.page.keyboard.press('Control+Enter')
  await desk.page.getByRole('button', { name: /Data pemohon/ }).click()
  await expect(desk.page.getByText('NIK terdiri atas 16 angka')).toBeVisible()
  await field('Nomor identitas').fill('5171 0141 0190 0009')
  await field('Alamat').fill('Jalan Misal Nomor 7, Denpasar')
  await field('Surel (').or(field('Surel')).first().fill('penelitiwati@contoh.example')
  await keepsWcag(desk.page, 'applicant')

  await desk.page.keyboard.press('Control+Enter')
  await field('Judul penelitian').fill('Kajian subak di Jatiluwih')
  await lookEverywhere('answers')
  await desk.page.getByRole('button', { name: /Waktu dan tempat/ }).click()
  await field('Tanggal mulai').fill('01/12/2020')
  await desk.page.getByRole('button', { name: /Dokumen/ }).click()
  await choose('Proposal penelitian', [
    { name: 'proposal.pdf', mimeType: 'application/pdf', buffer: picture('image/jpeg') },
  ])
  await expect(desk.page.getByText('Jenis berkas tidak diterima')).toBeVisible()
  await lookEverywhere('documents')
  await choose('Proposal penelitian', [await pdf('Proposal penelitian subak')])
  await expect(desk.page.getByRole('link', { name: 'Proposal penelitian subak.pdf' })).toBeVisible()

  await desk.page.getByRole('button', { name: /Ringkasan/ }).click()
  await expect(desk.page.getByText(/hal belum lengkap/)).toBeVisible()
  await expect(desk.page.getByText(/Tidak boleh sebelum/)).toBeVisible()
  await lookEverywhere('summary')
  await keepsWcag(desk.page, 'summary')
  await button(/^Simpan permohonan/).click()
  await desk.page.getByRole('heading', { name: 'Permohonan tersimpan' }).waitFor()
  await desk.user.documentShown()
  await expect(desk.page.getByText(/SKP-\d{4}-\d{5}/).first()).toBeVisible()
  await lookEverywhere('receipt')
  await keepsWcag(desk.page, 'receipt')
})

test('a second one of the same identity is told to the staff', async () => {
  await button(/^Permohonan baru/).click()
  await desk.page.getByRole('option', { name: /^Surat Keterangan Penelitian/ }).click()
  await field('Nomor identitas').fill('5171014101900009')
  await expect(desk.page.getByText('Identitas ini masih mempunyai permohonan yang sama')).toBeVisible()
  await lookEverywhere('alike')
  await desk.page.getByRole('status').getByRole('link', { name: /SKP-/ }).click()
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText(applicant)
})

test('the check goes item by item on keys, and the case goes back with reasons', async () => {
  await lookEverywhere('case')
  await keepsWcag(desk.page, 'case')
  await button(/^Tampilkan/).click()
  await expect(desk.page.getByText('5171014101900009')).toBeVisible()
  await button(/^Sembunyikan/).click()
  await desk.page.keyboard.press('k')
  const items = desk.page.getByRole('list', { name: 'Yang diperiksa' })
  await items.waitFor()
  await desk.page.keyboard.press('y')
  await desk.page.keyboard.press('t')
  await expect(field('Alasan untuk pemohon')).not.toHaveValue('')
  await lookEverywhere('check')
  await keepsWcag(desk.page, 'check')
  await field('Alasan untuk pemohon').focus()
  await desk.page.keyboard.press('Control+Enter')
  await expect(items.getByRole('button').nth(2)).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => keptCheck()).toContain('"ok":false')
  await desk.page.reload()
  await items.waitFor()
  await expect(items.getByRole('button').nth(1)).toContainText('Tidak sesuai')
  await desk.page.keyboard.press('k')
  await expect(dialog()).toContainText('butir belum sesuai')
  await lookEverywhere('return')
  await dialog().getByRole('button', { name: 'Kembalikan' }).click()
  await expect(facts().getByText(/^Di pemohon sejak/)).toBeVisible()
  await lookEverywhere('returned')
})

test('what was mended is taken at the counter, and the clock starts', async () => {
  await desk.page.keyboard.press('u')
  await desk.page.getByRole('heading', { name: 'Terima perbaikan' }).waitFor()
  await desk.page
    .getByRole('button', { name: /Penelitian$/ })
    .first()
    .click()
  await field('Judul penelitian').fill('Kajian subak di Jatiluwih dan Sidemen')
  await desk.page.getByRole('button', { name: /Ringkasan/ }).click()
  await button(/^Simpan perubahan/).click()
  await expect(button(/^Periksa kelengkapan/)).toBeVisible()
  await desk.page.keyboard.press('k')
  const items = desk.page.getByRole('list', { name: 'Yang diperiksa' })
  await items.waitFor()
  const count = await items.getByRole('button').count()
  for (let index = 0; index < count; index++) await desk.page.keyboard.press('y')
  await desk.page.keyboard.press('l')
  await dialog().getByRole('button', { name: 'Lengkap dan benar' }).click()
  await expect(
    facts()
      .getByText(/hari kerja\.$/)
      .first(),
  ).toBeVisible()
  await expect(facts().getByText('Dijanjikan')).toBeVisible()
  await lookEverywhere('running')
})

test('the agency recommends, and the draft of the permit is filled in from the case', async () => {
  await enterAs('timKesbangpol')
  await desk.user.goTo('Menunggu saya')
  await desk.page.getByRole('option', { name: new RegExp(applicant) }).click()
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText(applicant)
  await expect(button(/^Tampilkan/)).toHaveCount(0)
  await desk.page.keyboard.press('r')
  await dialog().getByRole('button', { name: 'Dapat diterbitkan' }).click()
  await dialog().getByRole('textbox', { name: 'Penjelasan' }).fill('Tidak ditemukan potensi dampak negatif.')
  await dialog().getByRole('button', { name: 'Tambah syarat' }).click()
  await dialog().getByRole('textbox', { name: 'Syarat 1' }).fill('Melapor kepada bendesa adat setempat.')
  await lookEverywhere('recommend')
  await keepsWcag(desk.page, 'recommend', { part: '[role=dialog]' })
  await desk.page.keyboard.press('Control+Enter')
  await expect(dialog()).toHaveCount(0)
  await desk.page.getByRole('link', { name: /^Rekomendasi/ }).click()
  await expect(desk.page.getByText('Tidak ditemukan potensi dampak negatif.')).toBeVisible()
  await lookEverywhere('teams')

  await enterAs('addresseeKonseptor')
  await desk.user.goTo('Menunggu saya')
  await desk.page.getByRole('option', { name: new RegExp(applicant) }).click()
  await button(/^Buat naskah izin/).waitFor()
  await desk.page.keyboard.press('i')
  await dialog().getByRole('button', { name: 'Buat dan buka' }).click()
  await desk.page.getByRole('textbox', { name: 'Hal' }).waitFor()
  await expect(desk.page.locator('[contenteditable="true"]').first()).toContainText('Jatiluwih dan Sidemen')
  await lookEverywhere('draft')
  await desk.page.goBack()
  await desk.page.getByRole('link', { name: /^Naskah/ }).click()
  await expect(desk.page.getByRole('heading', { name: 'Surat izin' })).toBeVisible()
  await lookEverywhere('papers')
  await keepsWcag(desk.page, 'papers')
  await desk.page.getByRole('link', { name: /^Riwayat/ }).click()
  await expect(desk.page.getByText('Perbaikan diterima')).toBeVisible()
  await lookEverywhere('history')
})
