import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { signPdf } from '../../src/signatures/index.ts'
import type { Revocation } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { encryptedPdf, plainPdf } from '../support/pdfs.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** Somebody brings a PDF: is it genuine? Checked on the spot, nothing of it kept. */
let floor: Floor
let desk: Computer
let revocation: Revocation
let signed: Buffer
const shot = shots('check')

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  floor = await openFloor()
  const { authority } = floor.province
  revocation = await authority.startRevocation()
  const issued = await authority.issue({ name: 'Kepala Dinas (uji)', names: revocation.names })
  const pdf = await letterPdf({ pages: 2 })
  const at = new Date()
  signed = Buffer.from((await signPdf({ pdf, fieldName: 'ttd-1', signer: pemSigner(issued), at })).pdf)
  desk = await floor.computer('dpmptsp')
  await desk.user.signIn(nameOf('konseptor'))
})
test.afterAll(async () => {
  await revocation?.stop()
  await floor?.close()
})

const give = (name: string, buffer: Buffer) =>
  desk.page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer })
const result = () => desk.page.getByRole('region', { name: 'Hasil pemeriksaan' })

test('found by its name; an empty screen says what it is for and whom the office trusts', async () => {
  await keysOf(desk.page).goByName('periksa berkas', /^Periksa berkas PDF/)
  await expect(desk.page).toHaveTitle(/^Periksa berkas PDF/)
  await expect(result()).toContainText('TEST Root CA (uji coba)')
  await shot(desk.page, 'empty')
  await keepsWcag(desk.page, 'an empty check')
})

test('a letter whose certificate was not asked about is not called valid; asked online, it is', async () => {
  await give('undangan.pdf', signed)
  await expect(result()).toContainText('Belum terperiksa penuh')
  await expect(result()).toContainText('belum ditanyakan')
  await expect(desk.page.getByRole('document', { name: /undangan\.pdf/ })).toBeVisible()
  await shot(desk.page, 'not-asked')
  await keepsWcag(desk.page, 'not yet asked', { except: ['scrollable-region-focusable'] })

  revocation.fault('down')
  await result().getByRole('button', { name: 'Periksa daring' }).click()
  await expect(result()).toContainText('tidak memberi jawaban yang dapat dipakai')
  await shot(desk.page, 'silent')
  revocation.fault(null)
  await result().getByRole('button', { name: 'Periksa daring' }).click()
  await expect(result()).toContainText('Isi surat sama persis')
  await expect(result()).toContainText('tidak dicabut menurut penerbitnya')
  await result().getByText('Keterangan teknis').click()
  await expect(result()).toContainText('TOTAL-PASSED')
  await shot(desk.page, 'valid')
  await keepsWcag(desk.page, 'a valid file', { except: ['scrollable-region-focusable'] })
})

test('the answer is kept: the same file is valid without a network afterwards', async () => {
  await revocation.stop()
  await give('undangan lagi.pdf', signed)
  await expect(result()).toContainText('pernah diterima komputer ini')
  await expect(result()).toContainText('Isi surat sama persis')
})

test('the report is handed out as JSON', async () => {
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    result().getByRole('button', { name: 'Simpan JSON' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('undangan lagi-pemeriksaan.json')
  const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as { verdict: string }
  expect(saved).toMatchObject({ verdict: 'valid', signatures: [{ field: 'ttd-1', level: 'B-B' }] })
})

test('printed, the report says of which file it is and of when, black on white also from the dark scheme', async () => {
  const { page } = desk
  // What lies on the paper, asked in the moment in which the system would print it.
  await page.evaluate(`window.print = () => {
    const sheet = document.querySelector('.print-sheet')
    const { color } = getComputedStyle(sheet)
    window.onPaper = { text: sheet.innerText, color, ground: getComputedStyle(document.body).backgroundColor }
  }`)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await result().getByRole('button', { name: 'Cetak laporan' }).click()
  type OnPaper = { text: string; color: string; ground: string }
  const { text, ...colours } = await page.waitForFunction<OnPaper>('window.onPaper').then((found) => found.jsonValue())
  await page.emulateMedia({ media: null, colorScheme: null })
  expect(colours).toEqual({ color: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' })
  expect(text).toMatch(/^Laporan pemeriksaan tanda tangan elektronik\s+Berkas\s+undangan lagi\.pdf/)
  expect(text.replaceAll(' ', '')).toContain(createHash('sha256').update(signed).digest('hex'))
  expect(text).toMatch(/Diperiksa\s+\d+ \S+ \d{4} \d\d\.\d\d WITA/)
  expect(text, 'what is folded on the screen').toContain('TOTAL-PASSED')
})

test('changed afterwards, unsigned, locked and no PDF at all: each is told in words', async () => {
  const bent = Buffer.from(signed)
  bent[bent.indexOf('endstream') - 4]! ^= 1
  await give('diubah.pdf', bent)
  await expect(result()).toContainText('Jangan dijadikan dasar')
  await shot(desk.page, 'broken')
  await give('polos.pdf', await plainPdf())
  await expect(result()).toContainText('Tidak ada tanda tangan')
  await give('terkunci.pdf', await encryptedPdf(floor.province.dir))
  await expect(result()).toContainText('dienkripsi')
  await give('bukan.pdf', Buffer.from('bukan PDF'))
  await expect(result()).toContainText('tidak dapat dibaca')
  await shot(desk.page, 'unreadable')
})

test('in English, and enlarged to 200 %', async () => {
  await keysOf(desk.page).goByName('english', /English/)
  await desk.page.setViewportSize({ width: 683, height: 384 })
  await give('undangan.pdf', signed)
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
  await shot(desk.page, 'enlarged')
})
