import { expect, test } from '@playwright/test'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'

/** Writing letters of every kind, as the drafter of an office does it. */
let floor: Floor
let desk: Computer

test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('ruang-konseptor')
  await desk.user.signIn(nameOf('konseptor'))
})
test.afterAll(() => floor?.close())

test('N asks which kind; some letters of its name and Enter begin it with its template', async () => {
  const { page } = desk
  await page.keyboard.press('n')
  const chooser = page.getByRole('dialog', { name: 'Naskah apa yang akan dibuat?' })
  await chooser.waitFor()
  await keysOf(page).type('tugas')
  await expect(chooser.getByRole('option').first()).toHaveAccessibleName(/^Surat Tugas/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Isi' })).toContainText('MENUGASKAN')
})
