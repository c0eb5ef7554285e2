import { expect, it, test } from 'vitest'
import { readBsreSettings } from './bsre-settings.ts'

const env = { BSRE_PASSWORD: 'rahasia uji' }

it('without an address nobody is offered BSrE', async () => {
  expect(await readBsreSettings({}, env)).toBeUndefined()
})

it('takes address and account apart, and the usual limits', async () => {
  expect(await readBsreSettings({ address: 'https://dinas%40uji@esign.contoh.example/klien/' }, env)).toEqual({
    url: 'https://esign.contoh.example/klien',
    version: 'v2',
    user: 'dinas@uji',
    password: 'rahasia uji',
    patience: 60_000,
    decideAfter: 900_000,
  })
})

test.each([
  ['no account', 'https://esign.contoh.example', '--bsre'],
  ['the password where others read it', 'https://dinas:rahasia@esign.contoh.example', '--bsre'],
  ['a line that others can read', 'http://dinas@esign.contoh.example', '--bsre'],
  ['no address at all', 'esign', '--bsre'],
])('%s is refused', async (_, address, detail) => {
  await expect(readBsreSettings({ address }, env)).rejects.toMatchObject({
    code: 'invalid_request',
    params: { detail },
  })
})

it('does not start without the password', async () => {
  await expect(readBsreSettings({ address: 'https://dinas@esign.contoh.example' }, {})).rejects.toMatchObject({
    params: { detail: '--bsre-password-file' },
  })
})
