import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { keepsWcag } from './axe.ts'
import { draftLetter, letterAt } from '../support/letter-walk.ts'
import { demoPositionId, type DemoPart } from '../support/province-data.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { letterNow } from './letter-now.ts'
import { shots } from './shots.ts'

/**
 * One letter with koordinasi and hierarki: brought back to a chosen checker, mended, compared, given paraf, and signed by two, each
 * on their own computer.
 */
test.describe.configure({ mode: 'serial' })
let floor: Floor
let id: string
const subject = 'Kesepakatan layanan bersama'
const shot = shots('letter-way')
const office = (part: DemoPart) => floor.province.open(part)
const opened = new Map<DemoPart, Computer>()
const at = async (part: DemoPart): Promise<Computer> => {
  const known = opened.get(part)
  if (known) return known
  const computer = await floor.computer(`meja-${part}`)
  opened.set(part, computer)
  await computer.user.signIn(nameOf(part))
  return computer
}

test.beforeAll(async () => {
  floor = await openFloor()
  const konseptor = await office('konseptor')
  id = await draftLetter(konseptor, subject)
  await konseptor.call('letters.edit', {
    id,
    content: {
      reviewers: [demoPositionId.addresseeVerifikator, demoPositionId.verifikator],
      coordination: [demoPositionId.addresseeVerifikator],
      coSignatories: [{ positionId: demoPositionId.sekretaris, onBehalfOf: demoPositionId.kepala }],
    },
  })
  await konseptor.call('letters.submit', { id, note: 'Mohon koordinasi.' })
  await konseptor.call('sync.now', {})
  const gita = await office('addresseeVerifikator')
  await letterAt(gita, id, 'diajukan')
  await gita.call('letters.paraf', { id, note: 'Setuju dengan catatan waktu.' })
  await gita.call('sync.now', {})
})
test.afterAll(() => floor?.close())

test('the table says who gave paraf and whose turn it is; R returns to the checker that is chosen', async () => {
  const { page, user } = await at('verifikator')
  await user.open('Menunggu saya', subject)
  const table = page.getByRole('table', { name: 'Pemeriksa' })
  await expect(table.getByRole('rowheader', { name: 'koordinasi' })).toBeVisible()
  await expect(table.getByRole('row', { name: /Kepala Bidang Pelayanan Perizinan/ })).toContainText(
    'Setuju dengan catatan waktu.',
  )
  await expect(table.getByRole('row', { name: /Kepala Bidang Informasi/ })).toContainText('giliran sekarang')

  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Kembalikan surat' })
  const back = dialog.getByRole('radio', { name: /^Pemaraf: Kepala Bidang Pelayanan Perizinan/ })
  await dialog.getByText(/^Pemaraf: Kepala Bidang Pelayanan Perizinan/).click()
  await expect(back).toBeChecked()
  await expect(dialog.getByText(/paraf jabatan itu dan sesudahnya diulang/)).toBeVisible()
  await shot(page, 'return-to-checker')
  await keepsWcag(page, 'return to a chosen checker', { part: '[role="dialog"]' })
  await dialog.getByRole('textbox', { name: 'Alasan pengembalian' }).fill('Mohon tinjau lagi waktunya.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(async () => (await letterNow(page, id)).letter.parafs).toEqual([])
  expect((await letterNow(page, id)).letter.state).toBe('diajukan')
})

test('what was mended is shown before the paraf: side by side, or in one text', async () => {
  const gita = await office('addresseeVerifikator')
  await gita.call('sync.now', {})
  await expect
    .poll(async () => {
      await gita.call('sync.now', {})
      return (await gita.call('letters.get', { id })).tasks
    })
    .toEqual(['paraf'])
  await gita.call('letters.return', { id, note: 'Hari rapat diubah menjadi Kamis.' })
  await gita.call('sync.now', {})
  const konseptor = await office('konseptor')
  const { letter } = await letterAt(konseptor, id, 'draf')
  const body = JSON.parse(
    JSON.stringify(letter.content.body).replace('hari Jumat', 'hari Kamis'),
  ) as typeof letter.content.body
  await konseptor.call('letters.edit', { id, content: { body, urgency: 'segera' } })
  await konseptor.call('letters.submit', { id, note: 'Sudah diperbaiki.' })
  await konseptor.call('sync.now', {})

  const { page, user } = await at('addresseeVerifikator')
  await user.open('Menunggu saya', subject)
  await page.keyboard.press('p')
  const paraf = page.getByRole('dialog', { name: 'Paraf surat' })
  await expect(paraf.getByText(/Isi surat berubah sejak versi \d+/)).toBeVisible()
  await paraf.getByRole('button', { name: 'Lihat perubahan' }).click()
  const changes = page.getByRole('dialog', { name: 'Perubahan isi surat' })
  await expect(changes.getByText('2 bagian berubah.')).toBeVisible()
  await expect(changes.getByRole('region', { name: 'Isi' }).getByRole('deletion')).toHaveText('Jumat.')
  await expect(changes.getByRole('region', { name: 'Isi' }).getByRole('insertion')).toHaveText('Kamis.')
  await shot(page, 'changes-sides')
  await changes.getByText('Menyatu').click()
  await expect(changes.getByRole('region', { name: 'Urgensi' })).toContainText('BiasaSegera')
  await shot(page, 'changes-inline')
  await keepsWcag(page, 'changes', { part: '[role="dialog"]' })
  await page.keyboard.press('Escape')
  await expect(changes).toHaveCount(0)
  await paraf.getByRole('button', { name: 'Beri paraf' }).click()
  await expect(paraf).toHaveCount(0)
})

test('a paraf given to a version that moved meanwhile is refused by name, not given unseen', async () => {
  const verifikator = await office('verifikator')
  await letterAt(verifikator, id, 'diajukan')
  await expect
    .poll(async () => {
      await verifikator.call('sync.now', {})
      return (await verifikator.call('letters.get', { id })).tasks
    })
    .toEqual(['paraf'])
  await expect(verifikator.call('letters.paraf', { id, note: '', contentVersion: 1 })).rejects.toMatchObject({
    code: 'version_moved',
    params: { base: 1 },
  })
  await verifikator.call('letters.paraf', { id, note: '' })
  await verifikator.call('sync.now', {})
})

test('the registry sees which book gives the number; the number is copied by a key', async () => {
  const { page, user } = await at('tu')
  await user.open('Menunggu saya', subject)
  await expect.poll(() => user.fact('Buku nomor')).toBe('Dinas Komunikasi, Informatika dan Statistik')
  await user.giveNumber()
  await user.waitForState('Siap tanda tangan')
  const { text } = (await letterNow(page, id)).letter.number!
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await user.open('Keluar', subject)
  await page.keyboard.press('c')
  await expect(page.getByText(`Nomor ${text} disalin.`)).toBeVisible()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text)
})

test('two sign: the second only after the time-stamp of the first, and both signatures stay valid', async () => {
  const sign = async (part: 'kepala' | 'sekretaris') => {
    const { page, user } = await at(part)
    const file = join(floor.province.dir, `${part}.p12`)
    writeFileSync(file, Buffer.from(await floor.province.p12(part, 'uji-coba'), 'base64'))
    await user.open('Menunggu saya', subject)
    await user.startSigning()
    await user.signWithFile(file, 'uji-coba')
    await user.signedAll()
    await user.closeDialog()
    return page
  }
  const first = await sign('kepala')
  await expect.poll(async () => (await letterNow(first, id)).letter.signature?.level).toBe('B-T')
  const { user } = await at('kepala')
  await user.goTo('Keluar')
  await first.getByRole('option', { name: new RegExp(`^${subject}`) }).click()
  await expect(first.getByText(/Penandatangan sebelumnya selesai; giliran Sekretaris/)).toBeVisible()
  await shot(first, 'second-signatory')

  const second = await sign('sekretaris')
  await expect.poll(async () => (await letterNow(second, id)).letter.state).toBe('dikirim')
  const verdict = await (await office('sekretaris')).call('sync.now', {}).then(async () => {
    await letterAt(await office('sekretaris'), id, 'dikirim')
    return (await office('sekretaris')).call('letters.judge', { id })
  })
  expect(verdict).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-T' }, { level: 'B-T' }] })
})

test('the whole course is read in one table, and printed', async () => {
  const { page, user } = await at('konseptor')
  await user.open('Keluar', subject)
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Riwayat surat' })
  await expect(dialog.getByRole('row', { name: /Dikembalikan/ })).toHaveCount(2)
  await expect(dialog.getByRole('row', { name: /Ditandatangani/ })).toHaveCount(2)
  await shot(page, 'history')
  await keepsWcag(page, 'history', { part: '[role="dialog"]' })
  const printed = () => page.evaluate('document.documentElement.dataset.printed')
  const prints = (told: string) =>
    page.evaluate(`window.print = () => { document.documentElement.dataset.printed = String(${told}) }`)
  await prints("document.querySelectorAll('.print-sheet tr').length")
  await dialog.getByRole('button', { name: 'Cetak riwayat' }).click()
  await expect.poll(async () => Number(await printed())).toBeGreaterThan(10)
  await page.keyboard.press('Escape')

  await prints("[...document.querySelectorAll('.print-sheet img')].map((i) => i.naturalWidth + 'x' + i.naturalHeight)")
  await page.keyboard.press('Control+p')
  await expect.poll(printed).toMatch(/^\d{4}x\d{4}(,\d{4}x\d{4})*$/)
})
