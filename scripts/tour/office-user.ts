import type { Page } from 'playwright-core'

export interface Draft {
  subject: string
  to: string
  copyTo: string
  signatory?: RegExp
  paragraphs: string[]
  items: string[]
}

/**
 * What a person of the office does on the real screens, found by role and by the Indonesian words that they read. Used by
 * the tour and by the end-to-end tests.
 */
export const officeUser = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const dialog = page.getByRole('dialog')
  const seconds = 60_000

  const user = {
    async signIn(name: string) {
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await page.getByRole('navigation', { name: 'Kotak surat' }).waitFor({ timeout: seconds })
    },
    async signOut() {
      await button(/^Akun/).click()
      await page.getByRole('menuitem', { name: 'Keluar dari akun' }).click()
      await page.getByRole('heading', { name: 'Masuk ke Lontar' }).waitFor()
    },
    async goTo(box: string) {
      const rail = page.getByRole('navigation', { name: 'Kotak surat' })
      await rail.getByRole('link', { name: new RegExp(`^${box}`) }).click()
    },
    /** Opens a letter of a list; waits until sync has brought it. */
    async open(box: string, subject: string) {
      await user.goTo(box)
      await page.getByRole('option', { name: new RegExp(`^${subject}`) }).click({ timeout: seconds })
      // The paper of the letter before may still be there; keys are for the one whose head is shown.
      await page
        .getByRole('complementary', { name: 'Keterangan surat' })
        .getByRole('heading', { name: new RegExp(`^${subject}`) })
        .waitFor({ timeout: seconds })
      await user.documentShown()
    },
    /** The paper is drawn: the text layer of its first page is there. */
    async documentShown() {
      await page.getByRole('document').getByRole('region', { name: 'Halaman 1' }).waitFor({ timeout: seconds })
    },
    async waitForState(state: string) {
      await page
        .getByRole('complementary', { name: 'Keterangan surat' })
        .getByText(state, { exact: true })
        .first()
        .waitFor({ timeout: seconds })
    },
    rowsOf: (subject: string) => page.getByRole('option', { name: new RegExp(`^${subject}`) }),
    async fact(name: string): Promise<string> {
      const term = page
        .getByRole('complementary', { name: 'Keterangan surat' })
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${name}$`) })
      return (await term.locator('xpath=following-sibling::dd[1]').innerText()).trim()
    },
    status: () => page.getByRole('contentinfo', { name: 'Status' }),

    /** A new draft of a kind. */
    async begin(kind: string) {
      const before = page.url()
      await button(/^Surat baru/)
        .first()
        .click()
      await dialog
        .getByRole('option', { name: new RegExp(`^${kind}`) })
        .first()
        .click()
      // Another draft may be on the screen until this one has come.
      await page.waitForURL((url) => url.toString() !== before, { timeout: seconds })
      await page.getByRole('textbox', { name: 'Hal' }).waitFor()
    },
    async draft(draft: Draft) {
      await user.begin('Surat Dinas')
      await page.getByRole('textbox', { name: 'Hal' }).fill(draft.subject)
      await page.getByRole('combobox', { name: 'Yth.' }).fill(draft.to)
      await page.getByRole('option', { name: new RegExp(draft.to) }).click()
      await page.getByRole('combobox', { name: 'Klasifikasi' }).fill('000.9')
      await page.keyboard.press('Escape')
      await user.write(draft.paragraphs, draft.items)
      await button('Tambah pihak luar: Tembusan').click()
      await page.getByRole('textbox', { name: /Nama/ }).fill(draft.copyTo)
      await page.keyboard.press('Enter')
      if (draft.signatory) await user.choose(/Penandatangan/, draft.signatory)
      await page.getByText(/^Tersimpan/).waitFor({ timeout: seconds })
    },
    /** The first word in bold, then paragraphs, then a numbered list: as a person types it. */
    async write([first = '', ...rest]: string[], items: string[]) {
      await page.getByRole('textbox', { name: 'Isi' }).click()
      const [word, ...others] = first.split(' ')
      await page.keyboard.press('Control+b')
      await page.keyboard.type(word ?? '')
      await page.keyboard.press('Control+b')
      await page.keyboard.type(` ${others.join(' ')}`)
      await page.keyboard.press('Enter')
      await button('Daftar bernomor').click()
      for (const [index, item] of items.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(item)
      }
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      for (const [index, paragraph] of rest.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(paragraph)
      }
    },
    async choose(label: RegExp, option: RegExp) {
      await button(label).click()
      await page.getByRole('option', { name: option }).click()
    },
    async submit(note: string) {
      await page.keyboard.press('Control+Enter')
      await dialog.getByRole('textbox').fill(note)
      await dialog.getByRole('button', { name: 'Ajukan' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    async paraf(note: string) {
      await page.keyboard.press('p')
      await dialog.getByRole('textbox').fill(note)
      await dialog.getByRole('button', { name: 'Beri paraf' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    async giveNumber() {
      await page.keyboard.press('n')
    },
    async startSigning() {
      await page.keyboard.press('t')
      await dialog.getByRole('heading', { name: 'Tanda tangani surat' }).waitFor()
    },
    async signWithToken(pin: string) {
      await dialog.getByRole('radio', { name: /Token/ }).first().waitFor()
      await dialog.getByRole('button', { name: 'Lanjut' }).click({ timeout: seconds })
      await dialog.getByLabel('PIN token').fill(pin)
      await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click()
    },
    async signWithFile(file: string | { name: string; mimeType: string; buffer: Buffer }, password: string) {
      await dialog.getByText('Berkas sertifikat (.p12)').click()
      const chooser = page.waitForEvent('filechooser')
      await dialog.getByRole('button', { name: /Pilih berkas \.p12/ }).click()
      await (await chooser).setFiles(file)
      await dialog.getByLabel('Kata sandi berkas sertifikat').fill(password)
      await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click()
    },
    async signedAll() {
      await dialog.getByText(/surat ditandatangani\.$/).waitFor({ timeout: seconds })
    },
    closeDialog: () => dialog.getByRole('button', { name: 'Tutup' }).last().click(),
    /** The bytes that the screen itself reads, as the person would save them. */
    async documentBytes(letterId: string): Promise<Buffer> {
      const base64 = await page.evaluate(async (id) => {
        const { lontar } = globalThis as unknown as {
          lontar: { call(name: string, input: unknown): Promise<{ value: { document: string } }> }
        }
        const { value } = await lontar.call('letters.get', { id })
        const bytes = new Uint8Array(await (await fetch(value.document)).arrayBuffer())
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      }, letterId)
      return Buffer.from(base64, 'base64')
    },
    openLetterId: () => new URL(page.url()).hash.match(/[0-9a-f-]{36}/)?.[0] ?? '',
  }
  return user
}
export type OfficeUser = ReturnType<typeof officeUser>
