import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** The provincial admin compares a trusted issuer over the telephone; nobody changes the list from a screen. */
let floor: Floor
let desk: Computer
const shot = shots('trust')
test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('komputer-kepercayaan')
})
test.afterAll(() => floor?.close())

test('the trusted issuers, with a fingerprint in groups of four, to be saved and never to be changed here', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await keys.enterAs(nameOf('adminProvinsi'))
  await keys.goByName('administrasi', /^Administrasi/)
  await keys.tabTo(page.getByRole('link', { name: 'Penerbit tepercaya', exact: true }), 120)
  await keys.press('Enter')
  const list = page.getByRole('region', { name: 'Penerbit tepercaya' })
  const { rootDer } = floor.province.authority
  const groups = createHash('sha256').update(rootDer).digest('hex').match(/.{4}/g)!
  const card = list.getByRole('listitem').first()
  await expect(card).toContainText(groups.join(' '))
  await expect(card).toContainText('Berlaku')
  await keepsWcag(page, 'trusted issuers')
  await shot(page, '1-list')
  const download = page.waitForEvent('download')
  await card.getByRole('button', { name: /^Simpan sertifikat/ }).click()
  const saved = new X509Certificate(readFileSync(await (await download).path()))
  expect(saved.raw.equals(rootDer)).toBe(true)
  await expect(list.getByRole('button'), 'nothing else can be pressed').toHaveCount(1)
  await page.getByText('Cara petugas server mengubahnya').click()
  await page.setViewportSize({ width: 683, height: 384 })
  const beyond = await page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.getElementById('main'))")
  expect(beyond).toBeLessThanOrEqual(0)
  await shot(page, '2-narrow')
})
