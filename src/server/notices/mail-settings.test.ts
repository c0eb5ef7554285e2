import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMailSettings } from './mail-settings.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-mail-'))
})
afterAll(() => rm(dir, { recursive: true }))

const from = 'DPMPTSP Provinsi Bali <izin@contoh.example>'

test('one address says where and how; the password comes from a file or the environment', async () => {
  const passwordFile = join(dir, 'password')
  await writeFile(passwordFile, 'sandi panjang\n')
  const mail = 'smtp://izin%40contoh.example@mail.contoh.example'
  expect(await readMailSettings({ mail, from, passwordFile }, {})).toEqual({
    host: 'mail.contoh.example',
    port: 587,
    secure: false,
    requireTls: true,
    user: 'izin@contoh.example',
    password: 'sandi panjang',
    from: { name: 'DPMPTSP Provinsi Bali', address: 'izin@contoh.example' },
    ca: null,
    perMinute: 30,
  })
  expect(
    await readMailSettings(
      { mail: 'smtps://a@mail.contoh.example', from: 'izin@contoh.example' },
      { MAIL_PASSWORD: 'x' },
    ),
  ).toMatchObject({ port: 465, secure: true, password: 'x', from: { name: '', address: 'izin@contoh.example' } })
})

test('only a mail server on the same machine may do without TLS', async () => {
  const tls = async (mail: string) => (await readMailSettings({ mail, from }, {}))!.requireTls
  expect(await Promise.all(['smtp://127.0.0.1:25', 'smtp://localhost', 'smtp://[::1]:25'].map(tls))).toEqual([
    false,
    false,
    false,
  ])
  expect(await Promise.all(['smtp://10.0.0.1:25', 'smtp://127.0.0.1.contoh.example'].map(tls))).toEqual([true, true])
})

test('none named: none is used. What is broken is told at the start, by the name of the option', async () => {
  expect(await readMailSettings({}, {})).toBeUndefined()
  const detail = (change: object) =>
    readMailSettings({ mail: 'smtp://mail.contoh.example', from, ...change }, {}).then(
      () => 'taken',
      (error: { params: { detail: string } }) => error.params.detail,
    )
  expect(await detail({})).toBe('taken')
  for (const mail of [
    'mail.contoh.example',
    'http://mail.contoh.example',
    'smtp://a:sandi@mail.contoh.example',
    'smtp://m/x',
    'smtp://m?tls=no',
  ])
    expect([mail, await detail({ mail })]).toEqual([mail, '--mail'])
  for (const sender of ['', 'DPMPTSP', 'A <a@contoh.example>, B <b@contoh.example>', 'A\r\nBcc: x <a@contoh.example>'])
    expect([sender, await detail({ from: sender })]).toEqual([sender, '--mail-from'])
  expect(await detail({ passwordFile: join(dir, 'none') })).toBe('--mail-password-file')
  expect(await detail({ caFile: join(dir, 'none') })).toBe('--mail-ca')
})
