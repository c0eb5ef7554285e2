import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory } from '../../../tests/support/province-data.ts'
import { createRepairDesk } from '../repair/repair-desk.ts'
import { createStore } from '../store/store.ts'
import { forgetLog, noteLog } from './expected-log.ts'
import { profileFolder } from './profile-folder.ts'
import { sealKey } from './profile-key.ts'
import { openByPassword } from './sign-in.ts'
import { keyCheckOf } from './store-key.ts'

let root: string
const password = 'lewat jalan Gatsu subuh'
const personId = 'sari'
const now = () => new Date('2026-11-20T02:00:00.000Z')
const secrets = { seal: (data: Buffer) => Promise.resolve(data), open: (data: Buffer) => Promise.resolve(data) }
const repairs = createRepairDesk(now, (profile) => profileFolder(root).save(profile))
const open = () =>
  openByPassword(profileFolder(root).find(personId)!, password, {
    folder: profileFolder(root),
    secrets,
    serverUrl: 'https://lontar.invalid',
    deviceName: 'uji',
    now,
    foundDamaged: repairs.open,
  })
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'lontar-log-'))
  const folder = profileFolder(root)
  const key = Buffer.alloc(32, 5)
  const store = createStore(join(folder.prepare(personId), 'store.db'), key)
  store.facts.set('device', { deviceId: 'laptop', token: 'secret', personId })
  store.facts.set('directory', demoDirectory('https://lontar.invalid'))
  store.close()
  const person = { personId, name: 'Sari', title: '', unit: '' }
  folder.save({ ...person, ...(await sealKey(key, password, secrets)), keyCheck: keyCheckOf(key) })
})
afterEach(() => rmSync(root, { recursive: true }))

/** What a kill leaves: everything as it lies while the store is open. */
const workAndKill = async () => {
  const { store, folder } = await open()
  noteLog(folder)
  store.facts.set('kindUses', { nota_dinas: 7 })
  cpSync(folder, join(root, 'killed'), { recursive: true })
  forgetLog(folder)
  store.close()
  rmSync(folder, { recursive: true })
  cpSync(join(root, 'killed'), folder, { recursive: true })
  return folder
}

test('after a kill the store opens with what its log holds, and after a clean end nothing is expected', async () => {
  const folder = await workAndKill()
  for (let round = 0; round < 2; round++) {
    const { store } = await open()
    expect(store.facts.get('kindUses')).toEqual({ nota_dinas: 7 })
    store.close()
    expect(readdirSync(folder).toSorted()).toEqual(['files', 'profile.json', 'store.db'])
  }
})

test('a log that was taken away after a kill is told, and the store goes on only by way of a repair', async () => {
  const folder = await workAndKill()
  rmSync(join(folder, 'store.db-wal'))
  for (let round = 0; round < 2; round++) await expect(open()).rejects.toMatchObject({ code: 'store_damaged' })
  expect(await repairs.doors['repair.state']({})).toMatchObject({ readable: { open: 0, whole: false } })
  expect(await repairs.doors['repair.again']({}), 'whole, but as it was before').toEqual({ whole: false })
  expect(await repairs.doors['repair.restore']({ from: null })).toEqual({ open: 0, whole: false })
  const { store } = await open()
  expect(store.facts.get('restored'), 'the server is asked for a new count before anything is sent').toMatchObject({
    next: null,
  })
  store.close()
})
