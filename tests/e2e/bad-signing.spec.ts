import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { IssueOptions } from '../support/authority/index.ts'
import type { AppOptions } from '../support/app-window.ts'
import { buildFaultShim, shimEnv } from '../support/fault-shim/build-fault-shim.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import { demoPeople, demoPersonId, type DemoPart } from '../support/province-data.ts'
import { createSoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { letterNow } from './letter-now.ts'
import { seesError } from './sees-error.ts'

/** One letter waits for the leader all through this file. Whatever goes wrong is said in words, and the letter goes on waiting. */
const subject = 'Surat yang tetap menunggu'
const pin = '135790'
const softHsm = findSoftHsm()
const whyNoToken = 'SoftHSM is not installed, so there is no token to go wrong'
const past: Partial<IssueOptions> = {
  notBefore: new Date('2020-03-01T00:00:00Z'),
  notAfter: new Date('2022-05-02T00:00:00Z'),
}

let floor: Floor
let laptop: Computer
let id: string

test.beforeAll(async () => {
  floor = await openFloor()
  id = await bringToSignature(floor.province.open, subject)
})
test.afterAll(() => floor?.close())

/** The leader's laptop with another token or none, opened on the letter. */
const atTheLetter = async (options: Partial<AppOptions> = {}) => {
  await laptop?.shell.close()
  laptop = await floor.computer('laptop', options)
  await laptop.user.signIn(nameOf('kepala'))
  await laptop.user.open('Menunggu saya', subject)
}
/** The dialog is closed, the letter is where it was, and the same steps are offered. */
const stillWaits = async () => {
  const dialog = laptop.page.getByRole('dialog')
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Batal', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await laptop.user.waitForState('Siap tanda tangan')
  await expect(laptop.page.getByRole('button', { name: 'Tanda tangani', exact: true })).toBeEnabled()
  expect(await letterNow(laptop.page, id)).toMatchObject({
    letter: { state: 'siap_ttd', signedPdf: null },
    operations: [],
  })
}
const p12File = async (
  part: DemoPart,
  password: string,
  more?: Partial<IssueOptions>,
  change = (file: Buffer) => file,
) => {
  const file = join(floor.province.dir, `${part}.p12`)
  writeFileSync(file, change(Buffer.from(await floor.province.p12(part, password, more), 'base64')))
  return file
}
const issue = (part: DemoPart, more: Partial<IssueOptions> = {}) => {
  const { name, identity } = demoPeople.find((person) => person.id === demoPersonId[part])!
  return floor.province.authority.issue({ name, identity, ...more })
}

test.describe('a certificate file', () => {
  test.beforeAll(() => atTheLetter())
  test.beforeEach(() => laptop.user.startSigning())
  test.afterEach(() => stillWaits())
  const dialog = () => laptop.page.getByRole('dialog')

  test('with the wrong password: said, the field is emptied and has the focus', async () => {
    await laptop.user.signWithFile(await p12File('kepala', 'benar'), 'salah')
    await seesError(dialog(), 'p12_password_wrong')
    const password = dialog().getByLabel('Kata sandi berkas sertifikat', { exact: true })
    await expect(password).toBeFocused()
    await expect(password).toHaveValue('')
  })

  test('that is cut short', async () => {
    await laptop.user.signWithFile(await p12File('kepala', 'benar', {}, (file) => file.subarray(0, 900)), 'benar')
    await seesError(dialog(), 'p12_damaged')
  })

  test('that has expired: the day is told as the office writes it', async () => {
    await laptop.user.signWithFile(await p12File('kepala', 'benar', past), 'benar')
    await seesError(dialog(), 'certificate_expired', { subject: nameOf('kepala'), date: '2 Mei 2022' })
  })

  test('of somebody else: told whose it is, and whose it should be', async () => {
    await laptop.user.signWithFile(await p12File('sekretaris', 'benar'), 'benar')
    await seesError(dialog(), 'certificate_not_yours', { subject: nameOf('sekretaris'), expected: nameOf('kepala') })
  })
})

test.describe('a token', () => {
  test.skip(softHsm === null, whyNoToken)

  test('whose PIN is typed wrong: one try is one try, the last one is asked for, then it is locked', async () => {
    const issued = await issue('kepala')
    const dir = join(floor.province.dir, 'token-pin')
    mkdirSync(dir)
    const token = await createSoftToken({ dir, label: 'Token Kepala', pin, ...issued })
    const env = { ...token.env, ...shimEnv(token.module, ['pin-tries'], join(dir, 'tries')) }
    await atTheLetter({ tokenModules: [await buildFaultShim()], env })
    const { page, user } = laptop
    const dialog = page.getByRole('dialog')
    const typed = dialog.getByLabel('PIN token')

    await user.startSigning()
    await user.signWithToken('000000')
    await seesError(dialog, 'pin_incorrect')
    await expect(typed).toHaveValue('')
    await expect(dialog.getByText('PIN token ini pernah salah.')).toBeVisible()

    await typed.fill('000001')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Tinggal satu percobaan.')).toBeVisible()
    await seesError(dialog, 'pin_incorrect')
    await typed.fill('000002')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('checkbox'), 'nothing is tried until the person is sure').not.toBeChecked()
    await expect(typed).toHaveValue('000002')
    await expect(dialog.getByText('Belum dicoba.')).toBeVisible()
    await dialog.getByText('Saya yakin PIN benar').click()
    await typed.press('Enter')
    await seesError(dialog, 'pin_locked')
    await expect(dialog.getByRole('button', { name: 'Lanjut' })).toBeDisabled()
    await stillWaits()
  })

  test('with an expired certificate and one of somebody else: both are shown with the reason, neither can be chosen', async () => {
    const dir = join(floor.province.dir, 'token-others')
    mkdirSync(dir)
    const token = await createSoftToken({
      dir,
      label: 'Token lama',
      pin,
      ...(await issue('kepala', past)),
      more: [await issue('sekretaris')],
    })
    await atTheLetter({ tokenModules: [token.module], env: token.env })
    const dialog = laptop.page.getByRole('dialog')
    await laptop.user.startSigning()

    const expired = dialog.getByRole('listitem').filter({ hasText: 'Sertifikat sudah kedaluwarsa' })
    await expect(expired).toContainText(`Sertifikat ${nameOf('kepala')} berakhir 2 Mei 2022.`)
    const strange = dialog.getByRole('listitem').filter({ hasText: 'Sertifikat milik orang lain' })
    await expect(strange).toContainText(`atas nama ${nameOf('sekretaris')}`)
    await expect(dialog.getByRole('radiogroup', { name: 'Sertifikat pada token' })).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: 'Lanjut' })).toBeDisabled()
    await stillWaits()
  })
})

test('no token, and a driver that is not installed: the help desk can be told what was tried', async () => {
  const driver = join(floor.province.dir, 'tidak-terpasang.so')
  await atTheLetter({ tokenModules: [driver] })
  const dialog = laptop.page.getByRole('dialog')
  await laptop.user.startSigning()
  await seesError(dialog, 'token_absent', { tried: 'tidak-terpasang.so' })
  await dialog.getByText('Yang telah dicoba').click()
  await expect(dialog.getByRole('listitem').filter({ hasText: driver })).toContainText('berkas tidak ada')
  await expect(dialog.getByRole('button', { name: 'Lanjut' })).toBeDisabled()
  await stillWaits()
})

test('in English, the same wrong password is told in English, and the letter waits all the same', async () => {
  await laptop.page.getByRole('radio', { name: 'English' }).click()
  await laptop.page.keyboard.press('t')
  const dialog = laptop.page.getByRole('dialog', { name: 'Sign letters' })
  await dialog.getByText('Certificate file (.p12)').click()
  const chooser = laptop.page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a .p12 file' }).click()
  await (await chooser).setFiles(await p12File('kepala', 'right'))
  await dialog.getByLabel('Password of the certificate file').fill('wrong')
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await seesError(dialog, 'p12_password_wrong', {}, 'en')
  await laptop.page.keyboard.press('Escape')
  await laptop.page.getByRole('radio', { name: 'Indonesia' }).click()
  await stillWaits()
})
