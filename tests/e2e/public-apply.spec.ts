import { expect, test } from '@playwright/test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '../../src/chromium/find-browser.ts'
import { researchAnswers, samplePdf, samplePhoto } from '../../src/server/public/testing/applicant.ts'
import { deskDirectory } from '../../src/server/public/testing/desk-directory.ts'
import { enrol } from '../../src/server/testing/client.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { patientPage } from '../support/patient-page.ts'
import { keepsWcag } from './axe.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** A student with a cheap phone and a poor line applies for a research permit, and follows it. */
test.describe.configure({ mode: 'serial' })
let server: TestServer
let browser: Browser
let phone: BrowserContext
let page: Page
const shot = shots('public-apply')
const viewport = { width: 360, height: 740 }

test.beforeAll(async () => {
  server = await startTestServer({ directory: deskDirectory(), publicRules: { leastSeconds: 1, proofBits: 12 } })
  browser = await chromium.launch({
    executablePath: findBrowser(process.platform, process.env),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  phone = await browser.newContext({ viewport, hasTouch: true, isMobile: true, locale: 'id-ID' })
  page = await patientPage(await phone.newPage())
})
test.afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

const input = (name: string) => page.locator(`[name="${name}"]`)
const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).click()
const heading = (name: RegExp) => expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
const fillIn = async (prefix: string, left: string[] = []) => {
  for (const [name, text] of Object.entries(researchAnswers)) {
    if (!name.startsWith(prefix) || left.includes(name)) continue
    const field = input(name)
    if ((await field.count()) === 0 || !(await field.first().isVisible())) continue
    const type = await field.first().getAttribute('type')
    if (type === 'radio' || type === 'checkbox') await page.locator(`[name="${name}"][value="${text}"]`).check()
    else if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(text)
    else await field.fill(text)
  }
}
const fits = async (of: Page) =>
  expect(await of.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width)
const looks = async (of: Page, name: string) => {
  await fits(of)
  await keepsWcag(of, name)
  await of.emulateMedia({ colorScheme: 'light' })
  await shot(of, name)
}
const choose = async (document: string, name: string, bytes: Uint8Array) =>
  page
    .locator(`[data-document="${document}"] input[type=file]`)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
const told = (document: string) => page.locator(`[data-document="${document}"] .files`)

test('she sees what can be applied for, and what to have ready', async () => {
  await page.goto(`${server.url}/izin`)
  await looks(page, 'start')
  await page.getByText('Surat Keterangan Penelitian').first().click()
  await expect(page.getByText('Proposal penelitian').first()).toBeVisible()
  await looks(page, 'start-open')
  await page.goto(`${server.url}/izin?lang=en`)
  await looks(page, 'start-en')
  await page.goto(`${server.url}/izin/penelitian/ajukan`)
})

test('one topic a page: what is missing is told on top and beside the question', async () => {
  await heading(/Pemohon/)
  await looks(page, 'applicant')
  await fillIn('pemohon.', ['pemohon.identity'])
  await next()
  await expect(page.getByRole('alert')).toContainText('Nomor identitas')
  await looks(page, 'applicant-wrong')
  await page.getByRole('link', { name: /Nomor identitas/ }).click()
  await keysOf(page).type(researchAnswers['pemohon.identity']!)
  await next()
  await heading(/Penelitian/)
  await fillIn('isian.')
  await looks(page, 'questions')
  await next()
  await heading(/Waktu dan tempat/)
  await fillIn('isian.')
  await looks(page, 'table')
})

test('the phone is put away and the page closed: the answers are still there, the identity number only in this tab', async () => {
  await page.reload()
  await expect(page.getByText('Jawaban yang tersimpan di perangkat ini')).toBeVisible()
  await heading(/Waktu dan tempat/)
  await expect(input('isian.lokasi.0.kabupaten')).toHaveValue('Gianyar')
  const kept = await page.evaluate<string>('JSON.stringify(localStorage)')
  expect(kept).toContain('Ni Luh Contohwati')
  expect(kept).not.toContain(researchAnswers['pemohon.identity'])
  await next()
  await heading(/Peneliti/)
  await fillIn('isian.')
  await next()
  await heading(/Pernyataan/)
  await fillIn('isian.')
  await next()
})

test('documents go as soon as they are chosen; what is none of them is told in words', async () => {
  await heading(/Dokumen/)
  await choose('ktp', 'IMG_0001.HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'))
  await expect(told('ktp')).toContainText('HEIC')
  await looks(page, 'documents-heic')
  await told('ktp').getByRole('button', { name: 'Hapus' }).click()
  await choose('ktp', 'ktp.pdf', await samplePdf('KTP'))
  await expect(told('ktp')).toContainText('Terkirim')
  await choose('foto', 'foto.jpg', samplePhoto())
  await expect(told('foto')).toContainText('Terkirim')
})

test('the line breaks in the middle of a large document: it goes on by itself when it is back, from where it came to', async () => {
  const large = Buffer.concat([
    await samplePdf('Proposal'),
    Buffer.alloc(6_000_000, 32),
    Buffer.from('\nstartxref\n0\n%%EOF\n'),
  ])
  let pieces = 0
  const from: number[] = []
  await page.route('**/izin/api/berkas/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback()
    pieces += 1
    from.push(Number(route.request().headers()['upload-offset']))
    if (pieces === 3) {
      await phone.setOffline(true)
      return route.abort('internetdisconnected')
    }
    return route.fallback()
  })
  await choose('proposal', 'proposal.pdf', large)
  await expect(told('proposal')).toContainText('Sambungan terputus')
  await looks(page, 'documents-offline')
  await phone.setOffline(false)
  await expect(told('proposal')).toContainText('Terkirim')
  expect(from.indexOf(from[2]!, 3), 'the piece that was lost is sent again, and no earlier one').toBe(3)
  expect(from.filter((offset) => offset === 0)).toHaveLength(1)
  await page.unroute('**/izin/api/berkas/*')
  for (const document of ['pernyataan_taat', 'pernyataan_benar']) {
    await choose(document, `${document}.pdf`, await samplePdf(document))
    await expect(told(document)).toContainText('Terkirim')
  }
  await looks(page, 'documents-sent')
  await next()
})

test('all answers once more, then it is sent, and the receipt is there to be kept', async () => {
  await heading(/Kirim permohonan/)
  await expect(page.getByText('Gizi anak di tiga desa di Bali')).toBeVisible()
  await looks(page, 'review')
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('alert')).toContainText('Pernyataan')
  await page.locator('[name="pernyataan"]').check()
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Permohonan diterima' })).toBeVisible()
  await expect(page.getByText(/SKP-\d{4}-00001/)).toBeVisible()
  await looks(page, 'receipt')
  expect(await page.evaluate<number>('localStorage.length'), 'nothing of it is left on the phone').toBe(0)
})

test('a browser without a script follows it by number and key, in both languages', async () => {
  const [number, key] = await Promise.all([
    page.locator('.code').first().innerText(),
    page.locator('.code').nth(1).innerText(),
  ])
  const plain = await browser.newContext({ viewport, javaScriptEnabled: false, locale: 'id-ID' })
  const tab = await plain.newPage()
  await tab.goto(`${server.url}/lacak`)
  await shot(tab, 'track-form')
  await tab.getByLabel('Nomor permohonan').fill(number)
  await tab.getByLabel('Kunci rahasia').fill('AAAA-AAAA-AAAA-AAAA')
  await tab.getByRole('button', { name: 'Lihat' }).click()
  await expect(tab.getByRole('alert')).toContainText('Tidak ada permohonan')
  await shot(tab, 'track-wrong')
  await tab.getByLabel('Kunci rahasia').fill(key.toLowerCase().replaceAll('-', ' '))
  await tab.getByRole('button', { name: 'Lihat' }).click()
  await expect(tab.getByRole('heading', { level: 1 })).toContainText(number)
  await expect(tab.getByText('Sekarang')).toBeVisible()
  await shot(tab, 'track')
  await tab.getByRole('link', { name: 'English' }).click()
  await expect(tab.getByText('How far it is')).toBeVisible()
  await shot(tab, 'track-en')
  await plain.close()
  await page.goto(`${server.url}/lacak/${key}`)
  await looks(page, 'track-scripted')
})

test('the desk sends it back: she reads why, sees what the office has, changes two things and sends it again', async () => {
  const desk = await enrol(server.url, 'addresseeKonseptor')
  const change = (await desk.feed()).changes.at(-1)!
  await desk.act(change.subject, {
    kind: 'permit.return',
    items: [
      { item: 'dokumen.proposal', ok: false, reason: 'Halaman tiga tidak terbaca.' },
      { item: 'isian.judul', ok: false, reason: 'Tidak sama dengan judul pada proposal.' },
    ],
    note: 'Mohon diperbaiki.',
  })
  await page.reload()
  await expect(page.getByText('Halaman tiga tidak terbaca.').first()).toBeVisible()
  await looks(page, 'returned')
  await page.getByRole('link', { name: 'Perbaiki dan kirim kembali' }).click()
  await heading(/Pemohon/)
  await expect(input('pemohon.identity')).toHaveValue('')
  await looks(page, 'correct')
  await next()
  await heading(/Penelitian/)
  await input('isian.judul').fill('Gizi anak di empat desa di Bali')
  for (const title of [/Waktu dan tempat/, /Peneliti/, /Pernyataan/, /Dokumen/]) {
    await next()
    await heading(title)
  }
  await choose('proposal', 'proposal-baru.pdf', await samplePdf('Proposal baru'))
  await expect(told('proposal')).toContainText('Terkirim')
  await next()
  await page.locator('[name="pernyataan"]').check()
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(page.getByText('Jalannya permohonan')).toBeVisible()
  await expect(page.getByText('Perlu Anda perbaiki')).toBeHidden()
  await looks(page, 'corrected')
})

test('in English, in the dark, and on a desk', async () => {
  const desk = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: 'dark',
    locale: 'en-GB',
  })
  const tab = await desk.newPage()
  await tab.goto(`${server.url}/izin/penelitian/ajukan?lang=en`)
  await expect(tab.getByRole('heading', { level: 2, name: /Applicant/ })).toBeVisible()
  await tab.getByRole('button', { name: 'Continue' }).click()
  await expect(tab.getByRole('alert')).toContainText('Something has to be put right')
  await shot(tab, 'desk-dark-en')
  await desk.close()
})
