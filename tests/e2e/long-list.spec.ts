import { expect, test } from '@playwright/test'
import { nameOf, openFloor, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'

/** More drafts than are asked for at first: the list is as long as it says, and the rest comes as one scrolls. */
const many = 230
let floor: Floor
test.beforeAll(async () => {
  floor = await openFloor()
})
test.afterAll(() => floor?.close())

test('a long box says how much it holds, and shows its oldest letter when one gets there', async () => {
  const office = await floor.province.open('konseptor')
  for (let n = 1; n <= many; n++) {
    const { id } = await office.call('letters.create', { kind: 'surat_dinas' })
    await office.call('letters.edit', { id, content: { subject: `Draf nomor ${n}` } })
  }
  await office.call('sync.now', {})
  const { page, user } = await floor.computer('meja')
  await user.signIn(nameOf('konseptor'))
  await user.goTo('Draf')
  await expect(page.getByText(`${many} surat`)).toBeVisible()
  const list = page.getByRole('listbox', { name: 'Daftar Draf' })
  await list.focus()
  await keysOf(page).press('End')
  await expect.poll(() => page.getByRole('option').last().getAttribute('aria-posinset')).toBe(String(many))
})
