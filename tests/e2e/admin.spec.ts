import { expect, test } from '@playwright/test'
import { draftLetter, syncUntil } from '../support/letter-walk.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'

/** A day of an OPD admin, without a mouse: a new colleague, a transfer, a lost laptop. */
let floor: Floor
let desk: Computer
test.beforeAll(async () => {
  floor = await openFloor()
  const konseptor = await floor.province.open('konseptor')
  await draftLetter(konseptor, 'Draf yang tetap di meja')
  await konseptor.call('sync.now', {})
  desk = await floor.computer('komputer-admin')
})
test.afterAll(() => floor?.close())

const dialog = () => desk.page.getByRole('dialog')
const gone = () => expect(dialog()).toHaveCount(0)
const goToPart = async (part: 'Pegawai' | 'Jabatan' | 'Perangkat') => {
  const keys = keysOf(desk.page)
  await keys.tabTo(desk.page.getByRole('link', { name: part, exact: true }))
  await keys.press('Enter')
  await desk.page.getByRole('table').waitFor()
}

test('whoever administers nothing does not see the place at all', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await keys.enterAs(nameOf('kepala'))
  await expect(page.getByRole('link', { name: 'Administrasi' })).toHaveCount(0)
  await page.evaluate("location.hash = '#/administrasi/pegawai'")
  await expect(page.getByRole('alert').getByText('Hanya untuk admin')).toBeVisible()
  await keys.leave()
})

test('a new colleague is added with a position and given a code, which is shown once', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await keys.enterAs(nameOf('adminOpd'))
  await keys.goByName('administrasi', /^Administrasi/)
  await page.getByRole('table', { name: 'Pegawai' }).waitFor()
  await keepsWcag(page, 'Pegawai')
  await goToPart('Jabatan')
  await keys.press('n')
  await dialog().waitFor()
  await keys.type('Arsiparis')
  await keys.tabTo(page.getByRole('checkbox', { name: 'Konseptor' }))
  await keys.press('Space', 'Control+Enter')
  await gone()
  await expect(page.getByRole('row', { name: /Ubah jabatan Arsiparis Konseptor/ })).toContainText('kosong')
  await keepsWcag(page, 'Jabatan')

  await goToPart('Pegawai')
  await keys.tabTo(page.getByRole('button', { name: /^Pegawai baru/ }))
  await keys.press('Enter')
  await dialog().waitFor()
  await keys.type('Ni Wayan Baru Contohwati')
  await keys.tabTo(page.getByRole('combobox', { name: 'Jabatan' }))
  await keys.type('kepala dinas')
  await page.getByRole('option').first().waitFor()
  await keys.press('ArrowDown', 'Enter', 'Control+Enter')
  await expect(dialog().getByRole('alert'), 'somebody holds it').toContainText('sudah dipegang pejabat definitif')
  await keepsWcag(page, 'a refused addition')
  await keys.tabTo(page.getByRole('combobox', { name: 'Jabatan' }))
  await keys.press('Control+a')
  await keys.type('arsip')
  await page.getByRole('option', { name: /^Arsiparis/ }).waitFor()
  await keys.press('ArrowDown', 'Enter', 'Control+Enter')
  await gone()

  await keys.tabTo(page.getByRole('searchbox', { name: 'Cari pegawai' }))
  await keys.type('baru contoh')
  await keys.press('ArrowDown', 'Enter')
  await keys.tabTo(dialog().getByRole('button', { name: 'Kode komputer baru' }))
  await keys.press('Enter')
  await expect(page.getByLabel('Kode sekali pakai')).toHaveText(/^(\w{4}-){5}\w{4}$/)
  await keepsWcag(page, 'a code')
  await keys.press('Escape')
  await gone()
  expect(await page.content()).not.toMatch(/(\w{4}-){5}\w{4}</)
})

test('a transfer tells beforehand what moves, and takes effect on the laptop that runs', async () => {
  const { page } = desk
  const keys = keysOf(page)
  const konseptor = await floor.province.open('konseptor')
  const drafts = async () => (await konseptor.call('letters.list', { box: 'draf' })).rows.length
  expect(await drafts()).toBe(1)

  await goToPart('Jabatan')
  // The new colleague makes room first: two cannot hold one position for good.
  await keys.press('n')
  await expect(dialog().getByRole('textbox').first()).toBeFocused()
  await keys.type('Pranata Hubungan Masyarakat Muda')
  await keys.press('Control+Enter')
  await gone()
  await keys.tabTo(page.getByRole('button', { name: `Masa jabatan ${nameOf('konseptor')}` }))
  await keys.press('Enter')
  await keys.tabTo(dialog().getByRole('button', { name: /^Mutasi/ }))
  await keys.press('Enter')
  await page.getByRole('combobox', { name: 'Pindah ke jabatan' }).waitFor()
  await keys.type('muda')
  await page.getByRole('option').first().waitFor()
  await keys.press('ArrowDown', 'Enter')
  const today = await page.evaluate(
    "new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Makassar', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date())",
  )
  await keys.tabTo(dialog().getByRole('textbox', { name: 'Mulai tanggal' }))
  await keys.press('Control+a')
  await keys.type('31/02/2027')
  await keys.press('Control+Enter')
  await expect(dialog().getByText('Tulis tanggal seperti')).toBeVisible()
  await keys.press('Control+a')
  await keys.type(String(today))
  const preview = dialog().getByRole('region', { name: 'Yang akan terjadi' })
  await expect(preview).toContainText('1 draf tetap di meja Pranata Hubungan Masyarakat')
  await expect(preview).toContainText('Tidak ada surat yang menunggunya')
  await expect(dialog().getByRole('note')).toContainText('belum ada penggantinya')
  await keepsWcag(page, 'a transfer')
  await keys.press('Control+Enter')
  await gone()
  await syncUntil(konseptor, async () => (await drafts()) === 0)
  const me = await konseptor.call('session.me', {})
  expect(me?.positions.map((p) => p.title)).toEqual(['Pranata Hubungan Masyarakat Muda'])
})

test('a lost laptop: its report, then its data erased from afar', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await goToPart('Perangkat')
  await keepsWcag(page, 'Perangkat')
  const open = page.getByRole('button', { name: new RegExp(`^Kelola .* ${nameOf('konseptor')}`) })
  await keys.tabTo(open)
  await keys.press('Enter')
  await keepsWcag(page, 'a device')
  await keys.tabTo(dialog().getByRole('button', { name: 'Laporan isi perangkat' }))
  await keys.press('Enter')
  await expect(page.getByRole('article').getByRole('row', { name: /Draf yang tetap di meja/ })).toBeVisible()
  await keepsWcag(page, 'a report')
  await keys.tabTo(page.getByRole('button', { name: 'Kembali ke perangkat' }))
  await keys.press('Enter')
  await keys.tabTo(open)
  await keys.press('Enter')
  const wipe = dialog().getByRole('button', { name: 'Hapus data dari jauh' })
  await expect(wipe).toBeDisabled()
  await keys.tabTo(dialog().getByRole('textbox', { name: /^Ketik/ }))
  await keys.type('komputer uji')
  await keys.tabTo(wipe)
  await keys.press('Enter')
  await gone()
  await expect(page.getByRole('row', { name: new RegExp(nameOf('konseptor')) })).toContainText(
    /Penghapusan diperintahkan|Terhapus/,
  )
})

test('at 200 % zoom nothing is cut off to the side; offline all can be read and nothing changed', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 683, height: 384 })
  for (const part of ['pegawai', 'jabatan', 'perangkat']) {
    await page.evaluate(`location.hash = '#/administrasi/${part}'`)
    await page.getByRole('table').waitFor()
    const beyond = await page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.getElementById('main'))")
    expect(beyond, part).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.evaluate("location.hash = '#/administrasi/pegawai'")
  await floor.province.goOffline()
  await expect(page.getByRole('note').getByText('Administrasi memerlukan server')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Pegawai' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Pegawai baru/ })).toHaveCount(0)
  await keepsWcag(page, 'offline')
})
