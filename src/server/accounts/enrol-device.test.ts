import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword, enrolAnswerSchema } from '../../protocol/sync-api.ts'
import { askToEnrol } from '../testing/client.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { passwordRules } from '../../protocol/password-rules.ts'

const program = join(import.meta.dirname, '../index.ts')
const password = 'lewat jalan Gatsu subuh'
let server: TestServer
let now = new Date()
beforeAll(async () => {
  server = await startTestServer({ demo: false, now: () => now })
})
afterAll(() => server.remove())

const code = (personId: string, kind: 'new-code' | 'reset-code' = 'new-code') =>
  execFileSync(process.execPath, [program, '--data', server.dir, `--${kind}`, personId], { encoding: 'utf8' }).trim()
const ask = async (personId: string, given: string, secret: string) => {
  const answer = await askToEnrol(server.url, { personId, code: given, password: secret })
  const body = (await answer.json()) as { error?: { code: string; params: { seconds?: number } } }
  return { status: answer.status, code: body.error?.code, seconds: body.error?.params.seconds, body }
}
const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))

test('the first computer sets the password, the second needs it besides its own code, a forgotten one is reset', async () => {
  const first = await ask('sari', code('sari'), password)
  expect(enrolAnswerSchema.parse(first.body).services).toMatchObject({ lockAfterDays: 30, recoveryKey: { kty: 'EC' } })

  const second = code('sari')
  expect(await ask('sari', second, 'bukan itu kata sandinya')).toMatchObject({ status: 403, code: 'password_wrong' })
  expect(await ask('sari', second, password)).toMatchObject({ status: 200 })
  expect(await ask('sari', second, password), 'a code is good once').toMatchObject({ code: 'enrolment_refused' })

  const next = 'ombak pagi di Sanur'
  expect(await ask('sari', code('sari', 'reset-code'), next)).toMatchObject({ status: 200 })
  expect(await ask('sari', code('sari'), password)).toMatchObject({ code: 'password_wrong' })
  expect(await ask('sari', code('sari'), next)).toMatchObject({ status: 200 })
})

test.each([
  'pendek',
  'aaaaaaaaaaaaaaaa',
  'balibalibali',
  'Password123456!',
  '123456789012',
  demoPassword,
  'Rekaandewi selalu bisa',
])('“%s” is no password, and the code is still good', async (weak) => {
  later(3600)
  const given = code('laksmi')
  expect(await ask('laksmi', given, weak)).toMatchObject({ status: 422, code: 'password_weak' })
})

test('somebody who types weak passwords is not taken for a thief', async () => {
  const given = code('laksmi')
  for (let slip = 0; slip < 8; slip++)
    expect(await ask('laksmi', given, 'x'.repeat(passwordRules.length))).toMatchObject({ code: 'password_weak' })
  expect(await ask('laksmi', given, password)).toMatchObject({ status: 200 })
})

test('a code that nobody used for two weeks is worth nothing', async () => {
  const given = code('arya')
  const before = now
  later(14 * 24 * 3600 + 3600)
  expect(await ask('arya', given, password)).toMatchObject({ code: 'enrolment_refused' })
  now = before
})

test('guessing has to wait longer and longer, also after a restart, and a stranger’s name is no different', async () => {
  for (const personId of ['dharma', 'siapa-ini']) {
    for (let guess = 0; guess < 5; guess++)
      expect(await ask(personId, 'tebakan', password)).toMatchObject({ status: 403, code: 'enrolment_refused' })
    expect(await ask(personId, 'tebakan', password)).toMatchObject({
      status: 429,
      code: 'too_many_attempts',
      seconds: 2,
    })
    server = await server.again()
    expect(await ask(personId, 'tebakan', password)).toMatchObject({ code: 'too_many_attempts', seconds: 2 })
    later(2)
    expect(await ask(personId, 'tebakan', password)).toMatchObject({ code: 'enrolment_refused' })
    expect(await ask(personId, 'tebakan', password)).toMatchObject({ code: 'too_many_attempts', seconds: 4 })
  }
  later(4)
  expect(await ask('dharma', code('dharma'), password), 'the owner gets in after the wait').toMatchObject({
    status: 200,
  })
  expect(await ask('dharma', code('dharma'), password), 'and starts afresh').toMatchObject({ status: 200 })
})

test('twenty guesses at the same moment count as twenty', async () => {
  const guesses = await Promise.all(Array.from({ length: 20 }, () => ask('wisnu', 'tebakan', password)))
  expect(guesses.filter((g) => g.code === 'enrolment_refused')).toHaveLength(5)
  expect(guesses.filter((g) => g.code === 'too_many_attempts')).toHaveLength(15)
})

test('one address that guesses at everybody is stopped, however many names it knows', async () => {
  later(3600 + 1)
  const names = Array.from({ length: 101 }, (_, i) => `nama-${i}`)
  const codes: (string | undefined)[] = []
  for (const name of names) codes.push((await ask(name, 'tebakan', password)).code)
  expect(codes.slice(0, 100).every((c) => c === 'enrolment_refused')).toBe(true)
  expect(codes[100]).toBe('too_many_attempts')
  later(3600 + 1)
})

test('a password is kept as Argon2id alone, and made anew when its cost has grown', async () => {
  const stored = () => {
    const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
    const hash = db.prepare(`select password_hash from accounts where person_id = 'dharma'`).pluck().get() as string
    const all = JSON.stringify(
      ['accounts', 'audit', 'attempts'].map((table) => db.prepare(`select * from ${table}`).all()),
    )
    db.close()
    expect(all).not.toContain(password)
    return hash
  }
  expect(stored()).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/)
  server = await server.again({ passwordCost: { memoryKiB: 256, passes: 2, lanes: 1 } })
  expect(await ask('dharma', code('dharma'), password)).toMatchObject({ status: 200 })
  expect(stored()).toMatch(/^\$argon2id\$v=19\$m=256,t=2,p=1\$/)
  expect(await ask('dharma', code('dharma'), password)).toMatchObject({ status: 200 })
})
