import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from 'playwright-core'
import { shippedPermitKinds } from '../../src/domain/permits/kind/shipped/shipped-permit-kinds.ts'
import { researchAnswers, samplePdf, samplePhoto } from '../../src/server/public/testing/applicant.ts'
import { openPostOffice, selfSigned, type PostOffice } from '../../src/server/testing/post-office.ts'
import { letterAt, syncUntil } from '../support/letter-walk.ts'
import { permitWay, type PermitWay } from '../support/permit-way.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { checkFile, openVisitors, type Visitors } from './public-visitor.ts'
import { shots } from './shots.ts'

/**
 * A student applies for a research permit on her phone; it comes back to her once, Kesbangpol finds no harm, the head signs it on a ferry,
 * and whoever is shown it can tell that it is in force.
 */
test.describe.configure({ mode: 'serial' })
const kind = shippedPermitKinds.find(({ id }) => id === 'penelitian')!
const email = researchAnswers['pemohon.email']!
const shot = shots('permit-research')
let dir: string
let floor: Floor
let post: PostOffice
let visitors: Visitors
let phone: Page
let leader: Computer
let way: PermitWay
let key: string
let permit: string

test.beforeAll(async () => {
  const certificate = await selfSigned()
  post = await openPostOffice(certificate)
  dir = await mkdtemp(join(tmpdir(), 'lontar-post-'))
  const ca = join(dir, 'post-office.pem')
  await writeFile(ca, certificate.cert)
  const mail = ['--mail', `smtp://127.0.0.1:${post.port}`, '--mail-from', 'DPMPTSP <izin@contoh.example>']
  floor = await openFloor([...mail, '--mail-ca', ca])
  visitors = await openVisitors()
})
test.afterAll(async () => {
  await visitors?.close()
  await floor?.close()
  await post?.close()
  if (dir) await rm(dir, { recursive: true })
})

const office = (part: Parameters<Floor['province']['open']>[0]) => floor.province.open(part)
const subjects = () => post.received.filter(({ to }) => to.includes(email)).map((mail) => mail.header('Subject') ?? '')
const told = (subject: RegExp) => expect.poll(() => subjects().join('\n')).toMatch(subject)
const tracking = async (): Promise<Page> => {
  const page = await visitors.page({ script: false })
  await page.goto(`${floor.province.server.url}/lacak/${key}`)
  return page
}

/** Answers every question of the topic that is shown. */
const fillTopic = async () => {
  for (const [name, text] of Object.entries(researchAnswers)) {
    const field = phone.locator(`[name="${name}"]`)
    if (name === 'pernyataan' || (await field.count()) === 0 || !(await field.first().isVisible())) continue
    const type = await field.first().getAttribute('type')
    if (type === 'radio' || type === 'checkbox') await phone.locator(`[name="${name}"][value="${text}"]`).check()
    else if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(text)
    else await field.fill(text)
  }
}
const hand = async (document: string, name: string, bytes: Uint8Array) => {
  const place = phone.locator(`[data-document="${document}"]`)
  await place
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await expect(place.locator('.files')).toContainText('Terkirim')
}

test('she applies on the public page, without an account, and gets a number and a key', async () => {
  phone = await visitors.page({ script: true })
  await phone.goto(`${floor.province.server.url}/izin/penelitian/ajukan`)
  const opened = Date.now()
  const next = phone.getByRole('button', { name: 'Lanjut', exact: true })
  const documents = phone.locator('[data-document="ktp"] input[type=file]')
  for (let topic = 0; topic < 12 && !(await documents.isVisible()); topic++) {
    await fillTopic()
    await next.click()
  }
  await hand('ktp', 'ktp.pdf', await samplePdf('KTP yang buram'))
  await hand('foto', 'foto.jpg', samplePhoto())
  for (const id of ['proposal', 'pernyataan_taat', 'pernyataan_benar']) await hand(id, `${id}.pdf`, await samplePdf(id))
  await next.click()
  await phone.locator('[name="pernyataan"]').check()
  // Whoever is faster than any person is taken for a machine.
  await phone.waitForTimeout(Math.max(0, 9000 - (Date.now() - opened)))
  await phone.getByRole('button', { name: 'Kirim permohonan' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Permohonan diterima' })).toBeVisible()
  await shot(phone, 'receipt')
  key = await phone.locator('.code').nth(1).innerText()
  expect(key).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  await told(/telah kami terima/)
})

test('the counter sends it back with the reason; her page says so, and she mends just that', async () => {
  const counter = await office('addresseePelaksana')
  let id: string | undefined
  await syncUntil(counter, async () => {
    const { cards } = await counter.call('permits.list', {})
    id = cards.find((card) => card.applicant === researchAnswers['pemohon.name'])?.id
    return id !== undefined
  })
  way = permitWay(floor.province.open, kind, id!)
  const reason = 'Foto KTP tidak terbaca; unggah ulang.'
  await way.act('addresseePelaksana', {
    kind: 'permit.return',
    items: [{ item: 'dokumen.ktp', ok: false, reason }],
    note: 'Mohon dilengkapi.',
  })
  await told(/perlu dilengkapi/)
  const page = await tracking()
  await expect(page.getByText(reason).first()).toBeVisible()
  await shot(page, 'returned')
  await page.context().close()

  await phone.goto(`${floor.province.server.url}/lacak/${key}/perbaiki`)
  const reopened = Date.now()
  await shot(phone, 'mending')
  const next = phone.getByRole('button', { name: 'Lanjut', exact: true })
  const documents = phone.locator('[data-document="ktp"] input[type=file]')
  for (let topic = 0; topic < 12 && !(await documents.isVisible()); topic++) await next.click()
  await hand('ktp', 'ktp-jelas.pdf', await samplePdf('KTP yang jelas'))
  const send = phone.getByRole('button', { name: /^Kirim/ })
  for (let topic = 0; topic < 12 && !(await send.isVisible()); topic++) await next.click()
  const statement = phone.locator('[name="pernyataan"]')
  if (await statement.isVisible()) await statement.check()
  await phone.waitForTimeout(Math.max(0, 9000 - (Date.now() - reopened)))
  await send.click()
  const again = await way.caseAt('addresseePelaksana', ({ round }) => round === 2)
  expect(again).toMatchObject({ state: 'berjalan', returned: null })
  expect(again.application.documents.filter(({ document }) => document === 'ktp')).toHaveLength(1)
})

test('it is complete, the clock starts and she is told a day; Kesbangpol sees neither her key nor her NIK, and finds no harm', async () => {
  const { promised } = await way.accept()
  await told(/lengkap dan sedang diproses/)
  await way.study()
  const team = await office('timKesbangpol')
  const { letter } = await team.call('letters.get', { id: way.id })
  expect(JSON.stringify(letter)).not.toContain(researchAnswers['pemohon.identity'])
  expect(JSON.stringify(letter)).not.toContain(key)
  const page = await tracking()
  const [year, month, day] = promised!.day.split('-').map(Number) as [number, number, number]
  const words = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric' })
  await expect(page.getByText(words.format(new Date(year, month - 1, day))).first()).toBeVisible()
  await shot(page, 'under-way')
  await page.context().close()
})

test('the head signs it on the ferry, from the same inbox as letters, with no network at all', async () => {
  const { letterId, drafted } = await way.draft()
  permit = letterId
  leader = await floor.computer('laptop-kepala')
  await leader.user.signIn(nameOf('addresseeKepala'))
  await leader.user.open('Menunggu saya', drafted.content.subject.slice(0, 30))
  await shot(leader.page, 'to-sign')
  const p12 = Buffer.from(await floor.province.p12('addresseeKepala', 'rahasia-uji'), 'base64')
  await floor.province.goOffline()
  await expect(leader.user.status()).toContainText('luring')
  await leader.user.startSigning()
  await leader.user.signWithFile({ name: 'kepala.p12', mimeType: 'application/x-pkcs12', buffer: p12 }, 'rahasia-uji')
  await leader.user.signedAll()
  await shot(leader.page, 'signed-offline')
  await leader.user.closeDialog()
})

test('ashore it is proven in time and leaves by itself; the case is issued, and she is told', async () => {
  await floor.province.goOnline()
  const counter = await office('addresseePelaksana')
  await syncUntil(counter, async () => {
    await expect(leader.user.status()).not.toContainText('luring')
    await new Promise((resolve) => setTimeout(resolve, 500))
    return (await counter.call('letters.get', { id: way.id })).letter.permit?.state === 'terbit'
  })
  const { issued, events } = await way.caseAt('addresseePelaksana', ({ state }) => state === 'terbit')
  expect(issued).toMatchObject({ letterId: permit, state: 'berlaku' })
  expect(events.at(-1)!.kind).toBe('stopped')
  await told(/izin telah terbit/)
  await way.act('addresseePelaksana', {
    kind: 'permit.hand_over',
    to: researchAnswers['pemohon.name']!,
    way: 'unduh',
    note: '',
  })
  await way.caseAt('addresseePelaksana', ({ handover }) => handover !== null)
})

test('she fetches it from her page; whoever is shown it sees that it is in force, and that the file is the very same', async () => {
  const page = await tracking()
  await expect(page.getByText(/terbit/i).first()).toBeVisible()
  await shot(page, 'issued')
  const response = await page.context().request.get(`${floor.province.server.url}/lacak/${key}/${permit}.pdf`)
  expect(response.status()).toBe(200)
  const pdf = await response.body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  await page.goto(`${floor.province.server.url}/v/${permit}`)
  await expect(page.getByRole('heading', { level: 2, name: 'Berlaku', exact: true })).toBeVisible()
  await expect(page.getByText(researchAnswers['isian.judul']!)).toBeVisible()
  await expect(page.locator('body')).not.toContainText(researchAnswers['pemohon.identity']!)
  await checkFile(page, pdf)
  await expect(page.getByRole('heading', { name: 'Berkas yang sama persis' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Tanda tangan sah' })).toBeVisible()
  await shot(page, 'checked')
  await page.context().close()
  await letterAt(await office('addresseeKonseptor'), permit, 'dikirim')
})
