import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bringToSignature, draftLetter } from '../support/letter-walk.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { letterNow } from './letter-now.ts'

/** A day at the office without a mouse: from drafting to signing, only keys are pressed. */
let floor: Floor
let desk: Computer
test.beforeAll(async () => {
  floor = await openFloor()
  const konseptor = await floor.province.open('konseptor')
  for (const subject of ['Periksa satu', 'Periksa dua']) {
    await konseptor.call('letters.submit', { id: await draftLetter(konseptor, subject), note: '' })
  }
  for (const subject of ['Teken satu', 'Teken dua', 'Teken tiga']) await bringToSignature(floor.province.open, subject)
  desk = await floor.computer('komputer-bersama')
})
test.afterAll(() => floor?.close())

const inHand = (subject: string) =>
  expect(
    desk.page
      .getByRole('complementary', { name: 'Keterangan surat' })
      .getByRole('heading', { name: subject, level: 2 }),
  ).toBeVisible()
const subjectInHand = () =>
  desk.page.getByRole('complementary', { name: 'Keterangan surat' }).getByRole('heading', { level: 2 }).innerText()
const stateOf = async (id: string) => (await letterNow(desk.page, id)).letter.state

test('a letter is drafted and submitted', async () => {
  const { page, user } = desk
  const keys = keysOf(page)
  await keys.enterAs(nameOf('konseptor'))
  await keys.press('n')
  await page.getByRole('dialog', { name: 'Naskah apa yang akan dibuat?' }).waitFor()
  await keys.type('surat dinas')
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Surat Dinas/)
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('textbox', { name: 'Hal' }))
  const id = user.openLetterId()
  await keys.type('Ditulis tanpa tetikus')
  await keys.tabTo(page.getByRole('combobox', { name: 'Yth.' }))
  await keys.type('dpmptsp')
  await page.getByRole('option', { name: /^Dinas Penanaman Modal/ }).waitFor()
  await keys.press('ArrowDown', 'Enter')
  await expect(page.getByRole('list', { name: /Yth\./ })).toContainText('Dinas Penanaman Modal')
  await keys.tabTo(page.getByRole('combobox', { name: 'Klasifikasi' }))
  await keys.type('000.9')
  await keys.press('Escape')
  await keys.tabTo(page.getByRole('textbox', { name: 'Isi' }))
  await keys.type('Dengan hormat, surat ini ditulis dengan papan tik saja.')
  await keys.press('Control+Enter')
  await page.getByRole('dialog', { name: 'Ajukan surat' }).waitFor()
  await keys.type('Mohon diperiksa.')
  await keys.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => stateOf(id)).toBe('diajukan')
  await keys.leave()
})

test('J and K walk the letters, P gives paraf, R returns with a reason', async () => {
  const { page, user } = desk
  const keys = keysOf(page)
  await keys.enterAs(nameOf('verifikator'))
  await keys.goByName('menunggu saya', /^Menunggu saya/)
  await expect(page.getByRole('option')).toHaveCount(3)
  await user.documentShown()
  const first = await subjectInHand()
  await keys.press('j')
  await expect.poll(subjectInHand).not.toBe(first)
  await keys.press('k')
  await inHand(first)

  const given = user.openLetterId()
  await keys.press('p')
  await page.getByRole('dialog', { name: 'Paraf surat' }).waitFor()
  await keys.press('Enter')
  await expect(page.getByRole('option'), 'the next letter is in hand').toHaveCount(2)
  expect(await stateOf(given)).toBe('diperiksa')

  await expect.poll(subjectInHand).not.toBe(first)
  const returned = user.openLetterId()
  await keys.press('r')
  await page.getByRole('dialog', { name: 'Kembalikan surat' }).waitFor()
  await keys.type('Mohon dilengkapi.')
  await keys.press('Control+Enter')
  await expect(page.getByRole('option')).toHaveCount(1)
  expect(await stateOf(returned)).toBe('draf')
  await keys.leave()
})

test('X marks, T looks through what is marked and signs what was approved; the letter that was not marked waits', async () => {
  const { page, user } = desk
  const keys = keysOf(page)
  const file = join(floor.province.dir, 'pimpinan.p12')
  writeFileSync(file, Buffer.from(await floor.province.p12('kepala', 'uji-coba'), 'base64'))
  await keys.enterAs(nameOf('kepala'))
  await keys.goByName('menunggu saya', /^Menunggu saya/)
  await user.documentShown()
  await keys.press('x', 'j', 'x')
  await page.getByRole('group', { name: '2 surat ditandai' }).waitFor()
  await keys.press('t')
  await page.getByRole('heading', { name: 'Periksa dan tanda tangani' }).waitFor()
  for (const done of ['1', '2']) {
    await page.getByRole('button', { name: 'Setujui' }).waitFor()
    await expect(page.getByText('Belum diputuskan', { exact: true })).toBeVisible()
    await keys.press('s')
    await page.getByText(`${done} dari 2 diputuskan`).waitFor()
  }
  await keys.press('t')
  const dialog = page.getByRole('dialog', { name: 'Tanda tangani surat' })
  await expect(dialog.getByText('2 surat akan ditandatangani')).toBeVisible()
  await keys.tabTo(dialog.getByRole('radio', { name: 'Token' }))
  await keys.press('ArrowDown')
  await keys.tabTo(dialog.getByRole('button', { name: 'Pilih berkas .p12' }))
  const chooser = page.waitForEvent('filechooser')
  await keys.press('Enter')
  await (await chooser).setFiles(file)
  await keys.tabTo(dialog.getByLabel('Kata sandi berkas sertifikat'))
  await keys.type('uji-coba')
  await keys.press('Enter')
  await user.signedAll()
  await expect(dialog.getByText('2 surat ditandatangani.').first()).toBeVisible()
  await keys.press('Enter')
  await expect(dialog, 'the closing button had the focus').toHaveCount(0)
  await keys.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect.poll(() => stateOf(user.openLetterId()), { message: 'the next letter is in hand' }).toBe('siap_ttd')
})

test('? shows the keys, Escape closes them', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await keys.press('?')
  const help = page.getByRole('dialog', { name: 'Pintasan papan tik' })
  await expect(help.getByText('Tandai untuk ditandatangani bersama')).toBeVisible()
  await keys.press('Escape')
  await expect(help).toHaveCount(0)
})
