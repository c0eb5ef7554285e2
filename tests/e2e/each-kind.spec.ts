import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { defaultKinds } from '../../src/domain/kinds/default-kinds.ts'
import { isTable, type KindField, type LetterKind } from '../../src/domain/kinds/letter-kind.ts'
import { plainText } from '../../src/domain/rich-text.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { plainPdf } from '../support/pdfs.ts'
import { screenPatience } from '../support/patient-page.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { letterNow } from './letter-now.ts'

/** One letter of each kind, from the chooser to its addressee, by the hands of three offices: each with a computer of its own. */
const kinds = defaultKinds.filter((kind) => kind.active)
const electronic = kinds.filter((kind) => kind.electronicSignature)
const onPaper = kinds.filter((kind) => !kind.electronicSignature)
const password = 'kata-sandi-uji'
const subjectOf = (kind: LetterKind) => `Naskah uji ${kind.name}`
const ids = new Map<string, string>()

let floor: Floor
const desks: Record<string, Computer> = {}
const at = (part: 'konseptor' | 'verifikator' | 'tu' | 'kepala' | 'addresseeTu'): Computer => desks[part]!

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  floor = await openFloor()
  for (const part of ['konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu'] as const) {
    desks[part] = await floor.computer(`meja-${part}`)
    await at(part).user.signIn(nameOf(part))
  }
})
test.afterAll(() => floor?.close())

for (const kind of kinds) {
  test(`the drafter writes: ${kind.name}`, async () => {
    const { page, user } = at('konseptor')
    await user.begin(kind.name)
    await page.getByRole('textbox', { name: 'Hal' }).fill(subjectOf(kind))
    if (kind.addressees === 'units') await choose('Yth.', 'Penanaman Modal')
    if (kind.addressees === 'positions') await choose('Yth.', 'Kepala Dinas Komunikasi')
    const code = page.getByRole('combobox', { name: 'Klasifikasi' })
    if ((await code.inputValue()) === '') {
      await code.fill('000.9')
      await page.keyboard.press('Escape')
    }
    for (const field of kind.fields) await fill(field)
    if (plainText(kind.template).trim() === '') {
      await page.getByRole('textbox', { name: 'Isi' }).click()
      await page.keyboard.type('Bersama ini kami sampaikan naskah uji sebagaimana mestinya.')
    }
    await page.getByText(/^Tersimpan/).waitFor()
    const id = user.openLetterId()
    ids.set(kind.id, id)
    await user.submit('')
    await expect.poll(async () => (await letterNow(page, id)).letter.state).toMatch(/diajukan|diperiksa/)
  })
}

test('each is checked, and each gets its number and final form from the registry', async () => {
  test.setTimeout(kinds.length * screenPatience)
  for (const kind of kinds) {
    const id = ids.get(kind.id)!
    const checker = at('verifikator')
    if ((await letterNow(at('konseptor').page, id)).letter.state === 'diajukan') {
      await checker.user.open('Menunggu saya', subjectOf(kind))
      await checker.user.paraf('')
    }
    const registry = at('tu')
    await registry.user.open('Menunggu saya', subjectOf(kind))
    await registry.user.giveNumber()
    await expect
      .poll(async () => (await letterNow(registry.page, id)).letter.state, { message: kind.name })
      .toBe('siap_ttd')
    expect((await letterNow(registry.page, id)).letter.number?.text, kind.name).toMatch(/DISKOMINFOS/)
  }
})

test('the head signs all that may be signed electronically together, and they leave', async () => {
  const { page, user } = at('kepala')
  const file = join(floor.province.dir, 'kepala.p12')
  writeFileSync(file, Buffer.from(await floor.province.p12('kepala', password), 'base64'))
  await user.goTo('Menunggu saya')
  const rows = page.getByRole('option', { name: /^Naskah uji/ })
  await expect(rows).toHaveCount(electronic.length)
  for (const [index, kind] of electronic.entries()) {
    await user.rowsOf(subjectOf(kind)).first().click()
    await expect.poll(() => user.openLetterId()).toBe(ids.get(kind.id))
    await page.keyboard.press('x')
    await page.getByRole('group', { name: `${index + 1} surat ditandai` }).waitFor()
  }
  await page.keyboard.press('t')
  await page.getByRole('heading', { name: 'Periksa dan tanda tangani' }).waitFor()
  for (let decided = 1; decided <= electronic.length; decided++) {
    await page.getByRole('button', { name: 'Setujui' }).waitFor()
    await page.keyboard.press('s')
    await page.getByText(`${decided} dari ${electronic.length} diputuskan`).waitFor()
  }
  await user.startSigning()
  await user.signWithFile(file, password)
  await page
    .getByRole('dialog')
    .getByText(/surat ditandatangani\.$/)
    .waitFor({ timeout: 120_000 })
  await user.closeDialog()
  for (const kind of electronic) {
    await expect
      .poll(async () => (await letterNow(page, ids.get(kind.id)!)).letter.state, {
        message: kind.name,
        timeout: 60_000,
      })
      .toMatch(/dikirim|diterima/)
  }
})

for (const kind of onPaper) {
  test(`${kind.name} is signed by hand: its scan leaves in its place`, async () => {
    const { page, user } = at('tu')
    const id = ids.get(kind.id)!
    expect((await letterNow(at('kepala').page, id)).tasks).not.toContain('tanda_tangan')
    await user.open('Keluar', subjectOf(kind))
    const scan = join(floor.province.dir, `${kind.id}.pdf`)
    writeFileSync(scan, await plainPdf())
    await page.getByRole('button', { name: 'Unggah hasil tanda tangan basah' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tanda tangan basah' })
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Pilih hasil pindai (PDF)' }).click()
    await (await chooser).setFiles(scan)
    await dialog.getByRole('button', { name: 'Unggah dan kirim' }).click()
    await expect.poll(async () => (await letterNow(page, id)).letter.state).toMatch(/dikirim|diterima/)
  })
}

test('the other agency has those that went to it, each once, and each is valid', async () => {
  test.setTimeout(kinds.length * screenPatience)
  const { page, user } = at('addresseeTu')
  for (const kind of electronic.filter(({ addressees }) => addressees === 'units')) {
    await user.open('Kotak masuk', subjectOf(kind))
    await expect(user.rowsOf(subjectOf(kind))).toHaveCount(1)
    const id = ids.get(kind.id)!
    await expect
      .poll(async () => (await letterNow(page, id)).letter.deliveries[0]?.agenda?.text, { message: kind.name })
      .toMatch(/\d/)
    const judges = await askOtherJudges(await user.documentBytes(id))
    expect(judges, kind.name).toMatchObject({ valid: 1, qpdfOk: true })
  }
})

const choose = async (label: string, typed: string) => {
  const { page } = at('konseptor')
  await page.getByRole('combobox', { name: label }).fill(typed)
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click()
}

const fill = async (field: KindField) => {
  const { page } = at('konseptor')
  const blank = page.locator(`[data-field="${field.label}"]`)
  if (isTable(field)) {
    await blank.getByRole('button', { name: field.type === 'people' ? 'Tulis sendiri' : 'Tambah baris' }).click()
    for (const cell of await blank.getByRole('textbox').all()) await cell.fill('Contoh')
    return
  }
  const words = { date: '03/12/2026', time: '09.30', number: '3' } as Record<string, string>
  await blank
    .getByRole('textbox')
    .first()
    .fill(words[field.type] ?? `${field.label} contoh`)
}
