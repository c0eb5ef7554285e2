import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory } from '../../../tests/support/province-data.ts'
import { openByPassword } from '../session/sign-in.ts'
import { profileFolder } from '../session/profile-folder.ts'
import { openKey, sealKey } from '../session/profile-key.ts'
import { rekeyStore } from '../session/rekey/rekey-store.ts'
import { keyCheckOf } from '../session/store-key.ts'
import { createStore } from '../store/store.ts'
import { createBackupDesk } from './backup-desk.ts'
import { makeBackup } from './make-backup.ts'
import { createRepairDesk } from './repair-desk.ts'

/** The key of the store was changed; then the store is damaged, and the only backup is from before. */
let root: string
const password = 'lewat jalan Gatsu subuh'
const personId = 'sari'
const now = () => new Date('2026-11-20T02:00:00.000Z')
const secrets = { seal: (data: Buffer) => Promise.resolve(data), open: (data: Buffer) => Promise.resolve(data) }
const parts = () => ({
  folder: profileFolder(root),
  secrets,
  serverUrl: 'https://lontar.invalid',
  deviceName: 'uji',
  now,
})
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'lontar-older-backup-'))))
afterEach(() => rmSync(root, { recursive: true }))

const enrol = async () => {
  const { folder } = parts()
  const path = folder.prepare(personId)
  const key = Buffer.alloc(32, 5)
  const store = createStore(join(path, 'store.db'), key)
  store.facts.set('device', { deviceId: 'laptop', token: 'secret', personId })
  store.facts.set('directory', demoDirectory('https://lontar.invalid'))
  store.close()
  const person = { personId, name: 'Sari', title: '', unit: '' }
  folder.save({ ...person, ...(await sealKey(key, password, secrets)), keyCheck: keyCheckOf(key) })
}
const open = () => openByPassword(parts().folder.find(personId)!, password, parts())
const backUp = async (opened: Awaited<ReturnType<typeof open>>) =>
  makeBackup(opened, 7, now(), new AbortController().signal)

test('a backup from before the change of the key is offered, restored, and its files follow the new key', async () => {
  await enrol()
  let opened = await open()
  const { folder } = opened
  const { sha256, size } = await opened.vault.put(Buffer.from('notulen rapat'))
  opened.store.files.markPresent({ sha256, size })
  opened.store.facts.set('kindUses', { nota_dinas: 7 })
  const file = join(folder, 'files', sha256.slice(0, 2), sha256)
  const { name } = await backUp(opened)
  opened.store.close()

  const profile = parts().folder.find(personId)!
  const key = await openKey(profile, password, secrets)
  await rekeyStore(profile, key, password, parts(), { step: () => {} })

  // Files have not followed yet: the full check reads them all the same.
  const between = parts().folder.find(personId)!
  const next = await openKey(between, password, secrets)
  const store = createStore(join(folder, 'store.db'), next)
  const vault = null as never
  const desk = createBackupDesk({
    profile: { profile: between, folder, store, storeKey: next, vault } as Parameters<typeof backUp>[0],
    days: 7,
    now,
    damaged: () => {},
    failed: () => {},
    checking: () => {},
  })
  expect(await desk.check()).toMatchObject({ faults: [], files: 1 })
  await desk.stop()
  store.close()

  opened = await open()
  opened.store.close()
  expect(parts().folder.find(personId)!.filesUnderOlderKey).toBeUndefined()
  rmSync(file)
  writeFileSync(join(folder, 'store.db'), readFileSync(join(folder, 'store.db')).fill(0x33))
  const repairs = createRepairDesk(now, parts().folder.save)
  const found = openByPassword(parts().folder.find(personId)!, password, { ...parts(), foundDamaged: repairs.open })
  await expect(found).rejects.toMatchObject({ code: 'store_damaged' })
  const state = await repairs.doors['repair.state']({})
  expect(state!.backups.map((backup) => backup.name)).toEqual([name])
  await repairs.doors['repair.restore']({ from: name })

  opened = await open()
  expect(opened.store.facts.get('kindUses')).toEqual({ nota_dinas: 7 })
  expect((await opened.vault.get(sha256)).toString()).toBe('notulen rapat')
  // Brought back from beside the backup, under the old key; encrypted anew, so that it opens when that key is forgotten.
  expect(readFileSync(file).equals(readFileSync(join(folder, 'backups', 'files', sha256)))).toBe(false)
  await backUp(opened)
  expect(readFileSync(file).equals(readFileSync(join(folder, 'backups', 'files', sha256)))).toBe(true)
  opened.store.close()
  expect(readdirSync(folder).filter((entry) => /next|part|rekeyed/.test(entry))).toEqual([])
  expect(existsSync(join(folder, 'damaged.json'))).toBe(false)
})
