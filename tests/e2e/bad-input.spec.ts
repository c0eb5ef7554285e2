import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { AppOptions } from '../support/app-window.ts'
import { draftLetter } from '../support/letter-walk.ts'
import { encryptedPdf, plainPdf } from '../support/pdfs.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { letterNow } from './letter-now.ts'
import { seesError } from './sees-error.ts'

/** What a person gives that cannot be taken: it is said in words, and what was there before stays. */
let floor: Floor
let desk: Computer

test.beforeAll(async () => {
  floor = await openFloor()
})
test.afterAll(() => floor?.close())

/** The drafter's computer, with other settings or another server. */
const atTheDesk = async (options: Partial<AppOptions> = {}) => {
  await desk?.shell.close()
  desk = await floor.computer('ruang-konseptor', options)
  await desk.user.signIn(nameOf('konseptor'))
}
const newDraft = async (subject: string) => {
  await desk.user.begin('Surat Dinas')
  await desk.page.getByRole('textbox', { name: 'Hal' }).fill(subject)
  await desk.page.getByText(/^Tersimpan/).waitFor()
  return desk.user.openLetterId()
}

test.describe('attachments', () => {
  let id: string
  test.beforeAll(async () => {
    await atTheDesk({ attachmentLimitBytes: 512 * 1024 })
    id = await newDraft('Surat dengan lampiran')
  })
  const attach = async (name: string, content: Buffer) => {
    const file = join(floor.province.dir, name)
    writeFileSync(file, content)
    const chooser = desk.page.waitForEvent('filechooser')
    await desk.page.getByRole('button', { name: 'Tambah lampiran' }).click()
    await (await chooser).setFiles(file)
  }
  const cases = [
    {
      what: 'too large',
      name: 'pindaian.pdf',
      code: 'attachment_too_large',
      params: { size: '0,7 MB', limit: '0,5 MB' },
      make: async () => Buffer.concat([await plainPdf(), Buffer.alloc(700_000, ' ')]),
    },
    {
      what: 'damaged',
      name: 'rusak.pdf',
      code: 'pdf_damaged',
      params: {},
      make: async () => Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog'),
    },
    {
      what: 'locked with a password',
      name: 'terkunci.pdf',
      code: 'pdf_encrypted',
      params: {},
      make: () => encryptedPdf(floor.province.dir),
    },
    {
      what: 'no PDF',
      name: 'naskah.pdf',
      code: 'attachment_type_refused',
      params: {},
      make: async () => Buffer.from('PK\u0003\u0004 sebuah docx'),
    },
  ] as const

  for (const { what, name, code, params, make } of cases) {
    test(`one that is ${what} is refused by name, and the draft is as it was`, async () => {
      const { version, contentVersion, content } = (await letterNow(desk.page, id)).letter
      await attach(name, await make())
      await seesError(desk.page, code, { name, ...params })
      expect((await letterNow(desk.page, id)).letter).toMatchObject({ version, contentVersion, content })
      await desk.page.getByRole('button', { name: 'Tutup pesan' }).click()
      await expect(desk.page.getByRole('alert')).toHaveCount(0)
    })
  }

  test('and a good one is taken after all that', async () => {
    await attach('undangan.pdf', await plainPdf())
    await expect(desk.page.getByRole('listitem').filter({ hasText: 'undangan.pdf' })).toContainText('1 halaman')
    expect((await letterNow(desk.page, id)).letter.content.attachments).toMatchObject([
      { name: 'undangan.pdf', pages: 1 },
    ])
  })
})

test('a draft with gaps is not submitted: the gaps are marked, the first has the focus, what is filled in loses its mark', async () => {
  await atTheDesk()
  const { page } = desk
  await desk.user.begin('Surat Dinas')
  const subject = page.getByRole('textbox', { name: 'Hal' })
  await subject.waitFor()
  await page.keyboard.press('Control+Enter')
  await seesError(page, 'incomplete_letter', { fields: 'Hal, Yth, Isi, Klasifikasi' })
  await expect(subject).toBeFocused()
  await expect(subject).toHaveAttribute('aria-invalid', 'true')
  for (const name of ['Yth.', 'Klasifikasi'])
    await expect(page.getByRole('combobox', { name })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Wajib diisi sebelum surat diajukan.')).toHaveCount(4)

  await page.keyboard.type('Undangan rapat')
  await expect(subject).not.toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('combobox', { name: 'Yth.' })).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect
    .poll(async () => (await letterNow(page, desk.user.openLetterId())).letter)
    .toMatchObject({ state: 'draf', content: { subject: 'Undangan rapat' } })
})

test('a letter is not returned without a reason', async () => {
  const konseptor = await floor.province.open('konseptor')
  const id = await draftLetter(konseptor, 'Surat yang hendak dikembalikan')
  await konseptor.call('letters.submit', { id, note: '' })
  await konseptor.call('sync.now', {})
  const { page, user, shell } = await floor.computer('ruang-verifikator')
  await user.signIn(nameOf('verifikator'))
  await user.open('Menunggu saya', 'Surat yang hendak dikembalikan')
  const dialog = page.getByRole('dialog', { name: 'Kembalikan surat' })
  const reason = dialog.getByRole('textbox', { name: 'Alasan pengembalian' })

  await page.keyboard.press('r')
  await dialog.getByRole('button', { name: 'Kembalikan surat' }).click()
  await expect(reason).toHaveAttribute('aria-invalid', 'true')
  await expect(reason).toBeFocused()
  await expect(dialog.getByText('Tulis alasan pengembalian, lalu kirim lagi.')).toBeVisible()
  await reason.fill('   ')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Tulis alasan pengembalian, lalu kirim lagi.')).toBeVisible()
  expect((await letterNow(page, id)).letter.state).toBe('diajukan')

  await reason.fill('Lampiran belum ada.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(async () => (await letterNow(page, id)).letter.state).toBe('draf')
  await shell.close()
})

test('a second window of the same person says so, and the first works on', async () => {
  await atTheDesk()
  const second = await floor.computer('ruang-konseptor')
  await second.page.getByRole('button', { name: new RegExp(nameOf('konseptor')) }).click()
  await seesError(second.page, 'store_in_use', { person: nameOf('konseptor') })
  await newDraft('Ditulis di jendela pertama')
  await second.shell.close()
})

test('a server address that answers with a web page is told as one; writing goes on, and is sent once the server is itself', async () => {
  const portal = createServer((_, response) => response.end('<html>Masuk ke Wi-Fi</html>')).listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const elsewhere = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  await atTheDesk()
  await atTheDesk({ serverUrl: elsewhere, timestampUrl: elsewhere })
  const { page, user } = desk
  await expect(user.status().getByText(/^luring sejak/)).toBeVisible()
  await user
    .status()
    .getByText(/^luring sejak/)
    .click()
  await seesError(page, 'server_not_lontar', { status: '200' })

  const id = await newDraft('Ditulis di lobi hotel')
  await user.documentShown()
  await expect(user.status().getByText(/^\d+ menunggu dikirim, tertua/)).toBeVisible()
  portal.closeAllConnections()
  portal.close()

  await atTheDesk()
  await expect(desk.user.status().getByText('semua terkirim')).toBeVisible()
  await expect(desk.user.status().getByText('daring')).toBeVisible()
  expect(await letterNow(desk.page, id)).toMatchObject({ letter: { content: { subject: 'Ditulis di lobi hotel' } } })
})
