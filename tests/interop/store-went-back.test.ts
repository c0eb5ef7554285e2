import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftLetter } from '../support/letter-walk.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

/** Somebody copies an old store.db over the present one, as a well-meant “restore”. */
let province: TestProvince
beforeAll(async () => {
  province = await startTestProvince()
})
afterAll(() => province?.close())

test('an old copy is told by its own words; the person goes on from it, unsent work arrives once, newer letters come back', async () => {
  let konseptor = await province.open('konseptor')
  await konseptor.call('sync.now', {})
  await province.goOffline()
  const waiting = await draftLetter(konseptor, 'Menunggu ketika disalin')
  await province.quit('konseptor')
  const profiles = join(province.dataDir('konseptor'), 'profiles')
  const store = join(profiles, readdirSync(profiles)[0]!, 'store.db')
  copyFileSync(store, `${store}.lama`)

  await province.goOnline()
  konseptor = await province.open('konseptor')
  const later = await draftLetter(konseptor, 'Ditulis sesudah disalin')
  await konseptor.call('sync.now', {})
  expect((await konseptor.call('sync.status', {})).waiting).toBe(0)
  const { version } = (await konseptor.call('letters.get', { id: waiting })).letter
  await province.quit('konseptor')
  copyFileSync(`${store}.lama`, store)

  konseptor = await province.open('konseptor')
  await konseptor.call('sync.now', {})
  const { problem, waiting: unsent } = await konseptor.call('sync.status', {})
  expect(problem).toMatchObject({ code: 'store_went_back' })
  expect(unsent).toBeGreaterThan(0)
  expect((await konseptor.call('letters.get', { id: later })).letter.content.subject, 'letters come all the same').toBe(
    'Ditulis sesudah disalin',
  )

  await konseptor.call('storeCheck.goOn', {})
  expect(await konseptor.call('sync.status', {})).toMatchObject({ problem: null, waiting: 0, needsAction: 0 })
  const { letter } = await konseptor.call('letters.get', { id: waiting })
  expect(letter.content.subject).toBe('Menunggu ketika disalin')
  expect(letter.version, 'each step once').toBe(version)
  // Nothing is the matter any more, so it does nothing.
  await konseptor.call('storeCheck.goOn', {})
  expect(await konseptor.call('sync.status', {})).toMatchObject({ problem: null })
})
