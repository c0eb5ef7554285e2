import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../src/server/testing/open-database.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { startOffice, type OfficeProcess } from '../support/office-process.ts'
import { demoPersonId } from '../support/province-data.ts'
import { plainPdf } from '../support/pdfs.ts'
import { runLontar } from '../support/run-lontar.ts'

/** Sari forgot her password; a letter waits unsent on her computer. Two keepers of the province’s key help, by the real command line. */
let server: TestServer
let dir: string
let office: OfficeProcess
const personId = demoPersonId.konseptor
const forgotten = 'lewat jalan Gatsu subuh'
const next = 'ombak pagi di Sanur'
const passphrases = ['hujan di Bedugul sore', 'kopi Kintamani pahit', 'penyu pulang ke Serangan']
const file = (name: string) => join(dir, name)
const share = (n: number) => file(`kunci/recovery-share-${n}.json`)
const atConsole = (...args: string[]) =>
  execFileSync(
    process.execPath,
    [join(import.meta.dirname, '../../src/server/index.ts'), '--data', server.dir, ...args],
    { encoding: 'utf8' },
  ).trim()
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: { code: string }) => error.code,
  )
const open = async (dataDir = file('komputer')) => {
  await office?.close()
  office = startOffice({ dataDir, serverUrl: server.url, serverTimeoutSeconds: 60, syncSeconds: 3600 })
}
const answer = (request: string, code: string, ...shares: string[]) =>
  runLontar(['recovery', 'answer', request, ...shares, '--code', code, '--out', file('jawaban.lontar'), '--json'], {
    secret: shares.map((path) => passphrases[Number(path.at(-6)) - 1]).join('\n'),
  })
const data = (name: string) => readFileSync(file(name)).toString('base64')

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-recovery-'))
  server = await startTestServer({ demo: false })
  await open()
  await office.call('session.signIn', { personId, password: forgotten, code: atConsole('--new-code', personId) })
  await office.call('sync.now', {})
})
afterAll(async () => {
  await office.close()
  await server.remove()
  rmSync(dir, { recursive: true, force: true })
})

it('the key that the server made is split among three keepers, and a computer seals to the one in force', async () => {
  const keyFile = join(server.dir, 'recovery-key.json')
  const short = await runLontar(['recovery', 'split', keyFile, file('kunci'), '--json'], { secret: 'a\nb\nc' })
  expect(short).toMatchObject({ code: 1, error: { code: 'passphrase_short' } })
  expect(existsSync(file('kunci'))).toBe(false)
  const split = await runLontar(['recovery', 'split', keyFile, file('kunci')], { secret: passphrases.join('\n') })
  expect(split, split.stderr).toMatchObject({ code: 0 })
  expect(split.stdout, 'the keepers read words, and one next step').toMatch(
    /^Kunci pemulihan dibagi kepada 3 pemegang; 2 [^]*\n {2}Pemegang 3 +\S+recovery-share-3\.json\n[^]*\n\nLangkah berikutnya: [^\n]+\n$/,
  )
  expect(split.stdout).not.toContain((JSON.parse(readFileSync(keyFile, 'utf8')) as { d: string }).d)
  const again = await runLontar(['recovery', 'split', keyFile, file('kunci')], {
    secret: passphrases.join('\n'),
    env: { LANG: 'en_US.UTF-8' },
  })
  expect(again, 'no share is ever replaced').toMatchObject({ code: 1, stdout: '', error: null })
  expect(again.stderr, 'also a refusal is in words, its code at the end').toMatch(
    /recovery-share-1\.json[^]*\n\nNext step: [^\n]+\n\(output_unwritable\)\n$/,
  )
  expect(atConsole('--use-recovery-key', file('kunci/recovery-public.json'))).toContain('is the recovery key')
  rmSync(keyFile)
})

it('request, code by telephone, two keepers, a new password: the letter that waited is there and is sent', async () => {
  const { id } = await office.call('letters.create', { kind: 'surat_dinas' })
  await office.call('letters.edit', { id, content: { subject: 'Ditulis sebelum lupa' } })
  const pdf = Buffer.from(await plainPdf())
  const { sha256 } = await office.call('letters.attach', { id, name: 'notulen.pdf', data: pdf.toString('base64') })
  await open()
  expect(await office.call('recovery.state', { personId })).toEqual({ possible: true, pending: null })
  const asked = await office.call('recovery.request', { personId })
  expect(asked.pending.code).toMatch(/^\d{4} \d{4} \d{4}$/)
  writeFileSync(file('minta.lontar'), Buffer.from(asked.data, 'base64'))
  expect((await office.call('recovery.request', { personId, again: true })).data).toBe(asked.data)

  const read = await runLontar(['recovery', 'look', file('minta.lontar')])
  expect(read.stdout).toMatch(/^Permintaan pemulihan\n {2}Dari {6}.*\n {2}Komputer {2}komputer uji\n/)
  expect(read.stdout).toContain('dua belas angka')
  const look = await runLontar(['recovery', 'look', file('minta.lontar'), '--json'])
  expect(JSON.parse(look.stdout)).toMatchObject({ person: { id: personId }, computer: 'komputer uji' })
  const refusals = [
    await answer(file('minta.lontar'), '0000 0000 0000', share(1), share(2)),
    await answer(file('minta.lontar'), asked.pending.code, share(1)),
    await runLontar(
      ['recovery', 'answer', file('minta.lontar'), share(1), share(2), '--code', asked.pending.code, '--json'],
      {
        secret: [passphrases[0], passphrases[0]].join('\n'),
      },
    ),
  ]
  expect(refusals.map(({ error }) => error?.code)).toEqual([
    'recovery_code_differs',
    'shares_too_few',
    'share_passphrase_wrong',
  ])
  const answered = await answer(file('minta.lontar'), asked.pending.code, share(3), share(1))
  expect(answered, answered.stderr).toMatchObject({ code: 0, stderr: '' })

  // Meanwhile the office was ended and started again.
  await open()
  const given = { data: data('jawaban.lontar') }
  expect(await office.call('recovery.look', given)).toMatchObject({ personId, fits: true })
  expect(await failure(office.call('recovery.open', { answer: given, password: 'pendek' }))).toBe('password_weak')
  expect(await office.call('recovery.open', { answer: given, password: next })).toEqual({ personId })
  expect(await failure(office.call('recovery.open', { answer: given, password: next })), 'once').toBe(
    'recovery_answer_other',
  )
  expect(await failure(office.call('session.signIn', { personId, password: forgotten }))).toBe('password_wrong')
  await office.call('session.signIn', { personId, password: next })
  expect((await office.call('letters.list', { box: 'draf' })).rows).toMatchObject([{ subject: 'Ditulis sebelum lupa' }])
  expect(pdf.equals(await office.document(`/documents/attachments/${id}/${sha256}.pdf`))).toBe(true)
  expect(await office.call('sync.now', {})).toMatchObject({ waiting: 0, problem: null, needsAction: 0 })
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  const events = db.prepare<[], string>("select event from audit where event like 'alarm_%'").pluck().all()
  db.close()
  expect(events).toEqual(['alarm_store_recovered'])
})

it('the store has another key since, in which nothing is left of the old one', async () => {
  const profile = JSON.parse(readFileSync(file(`komputer/profiles/${personId}/profile.json`), 'utf8')) as {
    olderKeys: unknown[]
    filesUnderOlderKey?: boolean
  }
  expect(profile.olderKeys).toHaveLength(1)
  expect(profile.filesUnderOlderKey).toBeUndefined()
})

it('a profile that is copied to another computer does not open there, and an answer for it is good there alone', async () => {
  cpSync(file('komputer/profiles'), file('lain/profiles'), { recursive: true })
  // The other computer has a key of its own, as it would have with DPAPI.
  await open(file('lain'))
  expect(await failure(office.call('session.signIn', { personId, password: next }))).toBe('store_wrong_key')
  const asked = await office.call('recovery.request', { personId })
  writeFileSync(file('minta-lain.lontar'), Buffer.from(asked.data, 'base64'))
  expect((await answer(file('minta-lain.lontar'), asked.pending.code, share(1), share(2))).code).toBe(0)
  const given = { data: data('jawaban.lontar') }
  await open()
  expect(await office.call('recovery.look', given)).toMatchObject({ fits: false })
  expect(await failure(office.call('recovery.open', { answer: given, password: next }))).toBe('recovery_answer_other')
  await open(file('lain'))
  await office.call('recovery.open', { answer: given, password: next })
  await office.call('session.signIn', { personId, password: next })
  expect((await office.call('letters.list', { box: 'draf' })).rows).toMatchObject([{ subject: 'Ditulis sebelum lupa' }])
})

it('a computer whose own wrap is lost, as after a reset Windows password, is helped in the same way', async () => {
  await office.close()
  rmSync(file('lain/shell.key'))
  await open(file('lain'))
  expect(await failure(office.call('session.signIn', { personId, password: next }))).toBe('store_wrong_key')
  expect(await office.call('recovery.state', { personId })).toMatchObject({ possible: true })
})

it('a store key changed from the settings keeps what waits, and the old password goes on', async () => {
  await open()
  await office.call('session.signIn', { personId, password: next })
  const { id } = await office.call('letters.create', { kind: 'surat_dinas' })
  await office.call('letters.edit', { id, content: { subject: 'Menunggu kunci baru' } })
  expect(await failure(office.call('session.rekey', { password: 'bukan itu' }))).toBe('password_wrong')
  await office.call('session.rekey', { password: next })
  expect(office.events.flatMap((e) => (e.event === 'rekey.progress' ? [e.step] : []))).toEqual(
    expect.arrayContaining(['copy', 'encrypt', 'check']),
  )
  expect((await office.call('letters.get', { id })).letter.content.subject).toBe('Menunggu kunci baru')
  await open()
  await office.call('session.signIn', { personId, password: next })
  expect(await office.call('sync.now', {})).toMatchObject({ waiting: 0, problem: null })
})

it('locked, the office answers nothing but how to unlock; five wrong PINs and only the password is left', async () => {
  const { id } = await office.call('letters.create', { kind: 'surat_dinas' })
  expect(await failure(office.call('session.setPin', { password: next, pin: '123456' }))).toBe('unlock_pin_weak')
  await office.call('session.setPin', { password: next, pin: '240871' })
  await office.call('session.lock', {})
  // Asked at once, and each listened to at once: an answer that comes before its turn is nobody's otherwise.
  const answers = [
    office.call('letters.get', { id }),
    office.call('session.me', {}),
    office.call('computer.offered', {}),
    office.call('session.signIn', { personId, password: next }),
    office.document(`/documents/letters/${id}/x.pdf`),
  ]
  for (const refusal of await Promise.all(answers.map(failure))) expect(refusal).toBe('session_locked')
  expect(await office.call('session.lockState', {})).toMatchObject({ locked: true, pin: true, asksPassword: true })
  for (let wrong = 1; wrong <= 4; wrong++)
    expect(await failure(office.call('session.unlock', { pin: '111222' }))).toBe('unlock_pin_wrong')
  expect(await failure(office.call('session.unlock', { pin: '111222' }))).toBe('unlock_pin_off')
  expect(await failure(office.call('session.unlock', { pin: '240871' })), 'the right one too').toBe('unlock_pin_off')
  expect(await failure(office.call('session.unlock', { password: 'salah' }))).toBe('password_wrong')
  await office.call('session.unlock', { password: next })
  await office.call('session.lock', {})
  await office.call('session.unlock', { pin: '240871' })
  expect((await office.call('letters.get', { id })).letter.id).toBe(id)
})
