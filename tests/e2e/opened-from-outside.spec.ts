import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** A link in a mail and a file by double click: the shell hands them over, the screens take them up. */
let floor: Floor
let desk: Computer
const shot = shots('opened')
test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('komputer-tautan')
})
test.afterAll(() => floor?.close())

const dialog = () => desk.page.getByRole('dialog')
const bytes = (text: string) => Buffer.from(text).toString('base64')

test('a file of another program is turned down before anybody signs in; a link waits for the sign-in', async () => {
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  desk.shell.opened({ what: 'link', link: 'lontar:menunggu' })
  desk.shell.opened({ what: 'file', name: 'foto.lontar', data: bytes('JFIF') })
  await expect(dialog()).toContainText('“foto.lontar” tidak dapat dibaca')
  await shot(desk.page, 'strange')
  await desk.page.keyboard.press('Enter')
  await expect(dialog()).toBeHidden()
  await keysOf(desk.page).enterAs(nameOf('kepala'))
  await expect
    .poll(() => desk.page.evaluate(() => (globalThis as unknown as { location: { hash: string } }).location.hash))
    .toBe('#/kotak/menunggu')
})

test('a letter that is not here is answered calmly, and work from elsewhere is asked for its password', async () => {
  desk.shell.opened({ what: 'link', link: `lontar:surat/${randomUUID()}` })
  await expect(dialog()).toContainText('belum sampai di komputer ini')
  await shot(desk.page, 'unseen')
  await desk.page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()
  desk.shell.opened({ what: 'file', name: 'pindahan.lontar', data: bytes('{"lontar":"unsent-work","version":1}') })
  await expect(dialog()).toContainText('pindahan.lontar')
  await shot(desk.page, 'work')
  await keysOf(desk.page).type('janur kuning di Ubud')
  await desk.page.keyboard.press('Enter')
  await expect(dialog().getByRole('alert')).toBeVisible()
})
