import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { LetterContent } from '../../src/domain/letter.ts'
import { bringToSignature, draftLetter, letterAt } from '../support/letter-walk.ts'
import { plainPdf } from '../support/pdfs.ts'
import { demoPositionId, demoUnitId, type DemoPart } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { letterNow } from './letter-now.ts'
import { seesError } from './sees-error.ts'
import { shots } from './shots.ts'

/** What becomes of a letter after it is signed, and of one that is signed on paper; several at once; and a step taken back. */
test.describe.configure({ mode: 'serial' })
let floor: Floor
let desk: Computer
const shot = shots('letter-after')
const office = (part: DemoPart) => floor.province.open(part)
const outside: LetterContent['addressees'][number] = {
  type: 'external',
  name: 'Koperasi Sari Rāga ᬅᬓ᭄ᬱᬭ',
  place: 'Gianyar',
  email: 'sekretariat@contoh.example',
}

test.beforeAll(async () => {
  floor = await openFloor()
})
test.afterAll(() => floor?.close())

/** Signed and sent; what else it needs is set before it is submitted. */
const sent = async (subject: string, more: Partial<LetterContent> = {}): Promise<string> => {
  const konseptor = await office('konseptor')
  const id = await draftLetter(konseptor, subject)
  await konseptor.call('letters.edit', { id, content: { ...more, reviewers: [] } })
  await konseptor.call('letters.submit', { id, note: '' })
  await konseptor.call('sync.now', {})
  const tu = await office('tu')
  await letterAt(tu, id, 'diperiksa')
  await tu.call('letters.number', { id })
  await letterAt(tu, id, 'siap_ttd')
  await tu.call('sync.now', {})
  const kepala = await office('kepala')
  await letterAt(kepala, id, 'siap_ttd')
  const file = await floor.province.p12('kepala', 'uji-coba')
  await kepala.call('signing.sign', { ids: [id], with: { type: 'p12', file, password: 'uji-coba' } })
  await letterAt(kepala, id, 'dikirim')
  return id
}
const sitDown = async (part: DemoPart) => {
  await desk?.shell.close()
  desk = await floor.computer(`meja-${part}`)
  await desk.user.signIn(nameOf(part))
}

test('a letter for somebody outside: an e-mail file with the signed PDF, then its hand-over is written down', async () => {
  const id = await sent('Undangan untuk koperasi', { copies: [outside] })
  await sitDown('konseptor')
  const { page, user } = desk
  await user.open('Keluar', 'Undangan untuk koperasi')
  await expect(page.getByText('belum diserahkan')).toBeVisible()
  await shot(page, 'outside')
  await page.getByRole('button', { name: /^Berkas surel/ }).click()
  const downloads = join(floor.province.dir, 'computers', 'meja-konseptor', 'downloads')
  const mails = () => (existsSync(downloads) ? readdirSync(downloads).filter((name) => name.endsWith('.eml')) : [])
  await expect.poll(mails).toHaveLength(1)
  const [name] = mails()
  const read = () => readFileSync(join(downloads, name!), 'latin1')
  await expect.poll(read, 'written to its end').toMatch(/--\s*$/)
  const mail = read()
  expect(mail).toMatch(/^X-Unsent: 1$/m)
  expect(mail).toMatch(/<sekretariat@contoh\.example>/)
  const parts = mail.split(/\r?\n--[^\r\n]+\r?\n/).filter((part) => part.startsWith('Content-Type: application/pdf'))
  const attached = Buffer.from(parts[0]!.split(/\r?\n\r?\n/)[1]!, 'base64')
  expect(attached.equals(await user.documentBytes(id)), 'byte for byte the signed letter').toBe(true)

  await page.getByRole('button', { name: /^Catat penyerahan kepada/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Catat penyerahan' })
  await keepsWcag(page, 'hand over', { part: '[role="dialog"]' })
  await dialog.getByRole('textbox').fill('Dikirim ke sekretariat.')
  await dialog.getByRole('button', { name: 'Catat', exact: true }).click()
  await expect(page.getByText(/diserahkan .* lewat surel oleh/)).toBeVisible()
  await expect(page.getByText('belum diserahkan')).toHaveCount(0)
  await expect
    .poll(async () => (await letterNow(page, id)).letter.dispatches?.[0]?.note)
    .toBe('Dikirim ke sekretariat.')
})

test('what nobody has read is withdrawn; paused it is a request and never shown as done; read meanwhile, it is refused by name', async () => {
  const unread = await sent('Surat yang keliru alamat')
  const raced = await sent('Surat yang sudah terbaca')
  const { page, user } = desk
  await user.open('Keluar', 'Surat yang keliru alamat')
  const take = async (reason: string) => {
    await page.getByRole('button', { name: /^Tarik kembali dari/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Tarik surat kembali' })
    await dialog.getByRole('textbox', { name: 'Alasan penarikan' }).fill(reason)
    await dialog.getByRole('button', { name: 'Tarik kembali' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await take('Salah alamat.')
  await expect(page.getByText(/ditarik .* oleh/)).toBeVisible()
  expect((await letterNow(page, unread)).letter.deliveries[0]?.withdrawn?.note).toBe('Salah alamat.')

  await user.open('Keluar', 'Surat yang sudah terbaca')
  await page.evaluate("lontar.call('sync.settings', { paused: true })")
  await take('Ada kekeliruan.')
  await expect(page.getByText(/penarikan diminta .*, menunggu server/)).toBeVisible()
  await expect(page.getByText(/ditarik .* oleh/)).toHaveCount(0)
  await shot(page, 'withdrawal-asked')

  const reader = await office('addresseeTu')
  await letterAt(reader, raced, 'diterima')
  await reader.call('letters.read', { id: raced })
  await reader.call('sync.now', {})
  await page.evaluate("lontar.call('sync.settings', { paused: false })")
  await page.evaluate("lontar.call('sync.now', {})")
  await seesError(page, 'already_read')
  await expect(page.getByText(/penarikan diminta/)).toHaveCount(0)
})

test('a ralat begins with the words of the letter, and each shows the other', async () => {
  const { page, user } = desk
  await user.open('Keluar', 'Surat yang sudah terbaca')
  const original = user.openLetterId()
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await shot(page, 'more')
  await page.getByRole('menuitem', { name: 'Buat ralat' }).click()
  const subject = page.getByRole('textbox', { name: 'Hal' })
  await expect(subject).toHaveValue('Ralat: Surat yang sudah terbaca')
  const ralat = user.openLetterId()
  expect((await letterNow(page, ralat)).letter.content).toMatchObject({
    relation: { letterId: original, as: 'ralat' },
    body: (await letterNow(page, original)).letter.content.body,
  })
  await user.open('Keluar', 'Surat yang sudah terbaca')
  await expect(page.getByRole('region', { name: 'Surat terkait' })).toContainText('diralat dengan')
  await expect(page.getByRole('link', { name: 'Ralat: Surat yang sudah terbaca' })).toBeVisible()
})

test('a decree is signed by hand: printed, its scan brought by the registry; what is no PDF is refused and nothing is lost', async () => {
  const konseptor = await office('konseptor')
  const { id } = await konseptor.call('letters.create', { kind: 'keputusan' })
  const { letter } = await konseptor.call('letters.get', { id })
  await konseptor.call('letters.edit', {
    id,
    content: {
      subject: 'Pembentukan tim layanan digital',
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Menetapkan tim.' }] }] },
      classification: '100.3',
      reviewers: [],
      signatory: { positionId: demoPositionId.kepala, onBehalfOf: null },
      fields: { ...letter.content.fields, menimbang: 'a. perlu tim;', mengingat: '1. aturan;', berlaku: '2026-12-01' },
    },
  })
  await konseptor.call('letters.submit', { id, note: '' })
  await konseptor.call('sync.now', {})
  await sitDown('tu')
  const { page, user } = desk
  await user.open('Menunggu saya', 'Pembentukan tim layanan digital')
  await user.giveNumber()
  await user.waitForState('Siap tanda tangan')
  await expect(page.getByText(/Menunggu tanda tangan basah/)).toBeVisible()
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: 'Tanda tangan basah' })
  const bring = async (name: string, content: Buffer) => {
    const file = join(floor.province.dir, name)
    writeFileSync(file, content)
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Pilih hasil pindai (PDF)' }).click()
    await (await chooser).setFiles(file)
    await expect(dialog.getByText(`Dipilih: ${name}`)).toBeVisible()
    await dialog.getByRole('button', { name: 'Unggah dan kirim' }).click()
  }
  await expect(dialog.getByRole('button', { name: 'Unggah dan kirim' })).toBeDisabled()
  await bring('foto.pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  await seesError(page, 'scan_not_pdf', { name: 'foto.pdf' })
  await shot(page, 'paper-refused')
  await keepsWcag(page, 'paper', { part: '[role="dialog"]' })
  expect((await letterNow(page, id)).letter.state).toBe('siap_ttd')
  const scan = await plainPdf('Keputusan yang ditandatangani')
  await bring('keputusan.pdf', scan)
  await expect(dialog).toHaveCount(0)
  await user.goTo('Keluar')
  await page.getByRole('option', { name: /^Pembentukan tim/ }).click()
  await expect(page.getByText('Ditandatangani basah', { exact: true }).first()).toBeVisible()
  await expect.poll(async () => (await user.documentBytes(id)).equals(scan)).toBe(true)
  const kepala = await office('kepala')
  await kepala.call('sync.now', {})
  const { rows } = await kepala.call('letters.list', { box: 'menunggu', query: '' })
  expect(
    rows.map((row) => row.id),
    'nobody is asked to sign it electronically',
  ).not.toContain(id)
})

test('several letters in tabs: kept by Ctrl+Enter, walked by Ctrl+Tab and Ctrl+1, closed by Ctrl+W, there again after a restart', async () => {
  const long = `Perihal ${'yang sangat panjang '.repeat(60)}`.slice(0, 1000)
  const ids = [await bringToSignature(floor.province.open, 'Surat di tab satu')]
  ids.push(await bringToSignature(floor.province.open, 'Surat di tab dua'))
  const konseptor = await office('konseptor')
  const longId = await draftLetter(konseptor, long)
  await konseptor.call('letters.edit', {
    id: longId,
    content: {
      signatory: { positionId: demoPositionId.kepala, onBehalfOf: null },
      reviewers: [],
      addressees: [{ type: 'unit', unitId: demoUnitId.dpmptsp }],
    },
  })
  await konseptor.call('letters.submit', { id: longId, note: '' })
  await konseptor.call('sync.now', {})

  await sitDown('kepala')
  const { page, user } = desk
  const tabs = page.getByRole('navigation', { name: 'Surat terbuka' })
  const current = () => tabs.locator('[aria-current="page"]')
  await user.open('Menunggu saya', 'Surat di tab satu')
  await page.keyboard.press('Control+Enter')
  await expect(current()).toHaveText('Surat di tab satu')
  await page.getByRole('option', { name: /^Surat di tab dua/ }).click({ modifiers: ['Control'] })
  await expect(current()).toHaveText('Surat di tab dua')
  await user.goTo('Keluar')
  await page.getByRole('option', { name: /^Perihal yang sangat panjang/ }).click({ modifiers: ['Control'] })
  await expect(tabs.getByRole('listitem')).toHaveCount(3)
  await user.documentShown()
  await shot(page, 'tabs')
  const wide = await page.evaluate('document.scrollingElement.scrollWidth - innerWidth')
  expect(wide, 'the longest subject makes nothing wider than the window').toBeLessThanOrEqual(0)
  await keepsWcag(page, 'tabs')
  await page.keyboard.press('Control+1')
  await expect(current()).toHaveText('Surat di tab satu')
  await page.keyboard.press('Control+Tab')
  await expect(current()).toHaveText('Surat di tab dua')

  await user.goTo('Menunggu saya')
  await page.getByRole('option', { name: /^Surat di tab satu/ }).click()
  await page.keyboard.press('k')
  await expect(page.getByRole('option', { selected: true })).not.toHaveText(/Surat di tab satu/)
  await page.keyboard.press('Control+1')
  await expect(current()).toHaveText('Surat di tab satu')
  await page.keyboard.press('Control+w')
  await expect(tabs.getByRole('listitem')).toHaveCount(2)
  await expect(current()).toHaveText('Surat di tab dua')

  await sitDown('kepala')
  await desk.user.goTo('Menunggu saya')
  await expect(desk.page.getByRole('navigation', { name: 'Surat terbuka' }).getByRole('listitem')).toHaveCount(2)
})

test('a paraf given by a slip is taken back with Ctrl+Z before it is sent', async () => {
  const konseptor = await office('konseptor')
  const id = await draftLetter(konseptor, 'Surat yang terlalu cepat diparaf')
  await konseptor.call('letters.submit', { id, note: '' })
  await konseptor.call('sync.now', {})
  await desk?.shell.close()
  desk = await floor.computer('meja-verifikator', { undoSeconds: 60 })
  const { page, user } = desk
  await user.signIn(nameOf('verifikator'))
  await user.open('Menunggu saya', 'Surat yang terlalu cepat diparaf')
  await user.paraf('Terlanjur.')
  await expect(page.getByRole('button', { name: 'Urungkan (Ctrl+Z)' })).toBeVisible()
  await shot(page, 'undo')
  expect((await letterNow(page, id)).letter.state).toBe('diperiksa')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Diurungkan; langkah itu tidak jadi dikirim.')).toBeVisible()
  expect((await letterNow(page, id)).letter).toMatchObject({ state: 'diajukan', parafs: [] })
  await page.evaluate("lontar.call('sync.now', {})")
  const answer = await office('konseptor').then(async (other) => {
    await other.call('sync.now', {})
    return other.call('letters.get', { id })
  })
  expect(answer.letter.state, 'the others never saw it').toBe('diajukan')
})
