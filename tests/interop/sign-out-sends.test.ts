import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftLetter, letterAt } from '../support/letter-walk.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

let province: TestProvince
beforeAll(async () => {
  province = await startTestProvince()
})
afterAll(() => province?.close())

test('who submits a letter and signs out at once has sent it: nobody else could until they are back', async () => {
  const konseptor = await province.open('konseptor')
  await konseptor.call('sync.now', {})
  const id = await draftLetter(konseptor, 'Surat sebelum pulang')
  await konseptor.call('letters.submit', { id, note: '' })
  await konseptor.call('session.signOut', {})
  const verifikator = await province.open('verifikator')
  expect((await letterAt(verifikator, id, 'diajukan')).letter.content.subject).toBe('Surat sebelum pulang')
})

test('without a network the door does not stay shut: what was done waits on this computer', async () => {
  await province.quit('konseptor')
  const konseptor = await province.open('konseptor')
  await konseptor.call('sync.now', {})
  await province.goOffline()
  const id = await draftLetter(konseptor, 'Surat tanpa jaringan')
  await konseptor.call('sync.now', {})
  await konseptor.call('session.signOut', {})
  await konseptor.call('session.signIn', { personId: 'sari' })
  expect((await konseptor.call('sync.status', {})).waiting).toBeGreaterThan(0)
  expect((await konseptor.call('letters.get', { id })).letter.content.subject).toBe('Surat tanpa jaringan')
  await province.goOnline()
})
