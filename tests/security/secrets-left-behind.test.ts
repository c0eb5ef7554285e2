import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import type { OfficeProcess } from '../support/office-process.ts'
import { demoPersonId } from '../support/province-data.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

/** What a person typed to be let in or to sign, right and wrong: nothing of it may lie anywhere afterwards. */
const typed = {
  password: 'Kata-Sandi-Benar-7319',
  wrongPassword: 'Kata-Sandi-Keliru-7319',
  passphrase: 'Frasa-Sertifikat-Benar-7319',
  wrongPassphrase: 'Frasa-Sertifikat-Keliru-7319',
  pin: '73197319731973',
  code: 'KODE-7319-KODE',
}

let province: TestProvince
let office: OfficeProcess
const said: unknown[] = []
const ask = async (work: Promise<unknown>): Promise<string> => {
  const answer = await work.then(
    (value) => ({ value, code: 'ok' }),
    (error: unknown) => ({ value: LontarError.from(error).params, code: LontarError.from(error).code }),
  )
  said.push(answer)
  return answer.code
}

beforeAll(async () => {
  province = await startTestProvince()
  const id = await bringToSignature(province.open, 'Surat yang ditandatangani')
  office = await province.open('kepala')
  const personId = demoPersonId.kepala
  expect(await ask(office.call('session.changePassword', { next: typed.password }))).toBe('ok')
  await office.call('session.signOut', {})
  expect(await ask(office.call('session.signIn', { personId, password: typed.wrongPassword }))).toBe('password_wrong')
  expect(await ask(office.call('session.signIn', { personId, password: typed.password }))).toBe('ok')
  expect(await ask(office.call('session.reenrol', { code: typed.code, password: typed.password }))).not.toBe('ok')

  const file = await province.p12('kepala', typed.passphrase)
  const sign = (password: string) =>
    ask(office.call('signing.sign', { ids: [id], with: { type: 'p12', file, password } }))
  expect(await sign(typed.wrongPassphrase)).not.toBe('ok')
  expect(await sign(typed.passphrase)).toBe('ok')
  expect((await office.call('letters.get', { id })).letter.state).toBe('ditandatangani')
  const token = { id: 'tidak:ada', pin: typed.pin, finalTryConfirmed: false }
  expect(await ask(office.call('devices.try', token))).toBe('token_absent')
  await ask(office.call('signing.sign', { ids: [id], with: { type: 'token', ...token } }))
  // As a broken page would send it: where it does not belong.
  expect(await ask(office.call('letters.cancel', { id, note: 7, pin: typed.pin } as never))).toBe('invalid_request')
  await office.call('sync.now', {})
})
afterAll(() => province?.close())

/** As it was typed, and as programs write bytes. */
const shapesOf = (secret: string): Buffer[] => {
  const bytes = Buffer.from(secret)
  // From each of three places where it may begin within base64, what does not depend on its neighbours.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  const texts = [secret, bytes.toString('hex'), ...base64, encodeURIComponent(secret)]
  return [...texts.map((text) => Buffer.from(text)), Buffer.from(secret, 'utf16le')]
}

it('no byte of it lies on the laptop or on the server, in no shape', () => {
  const files = ['offices', 'server'].flatMap((folder) =>
    readdirSync(join(province.dir, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  expect(files.filter((file) => file.endsWith('office.log')).length, 'the log of what was refused').toBeGreaterThan(0)
  const found = files.flatMap((file) => {
    const bytes = readFileSync(file)
    return Object.entries(typed).flatMap(([name, secret]) =>
      shapesOf(secret).some((shape) => bytes.includes(shape)) ? [`${name} in ${file}`] : [],
    )
  })
  expect(found).toEqual([])
})

it('no answer and no event repeats it', () => {
  const heard = JSON.stringify([said, office.events])
  expect(Object.entries(typed).filter(([, secret]) => heard.includes(secret))).toEqual([])
})
