import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import { viewFor } from '../../src/domain/letter-views.ts'
import { createLetterBook } from '../../src/office/letters/letter-book.ts'
import { profileFolder } from '../../src/office/session/profile-folder.ts'
import { keyCheckOf, newStoreKey } from '../../src/office/session/store-key.ts'
import { createStore } from '../../src/office/store/store.ts'
import { demoDirectory, demoPeople, demoPersonId } from '../support/province-data.ts'
import { arrivedLetter } from './many-letters.ts'

/** As many as the office takes from the feed in one transaction. */
const pageSize = 200
const unread = 40

export interface OfficeWithLetters {
  personId: string
  storePath: string
  /** Of the caller; fill it with zeros after use. */
  key: Buffer
  /** Of these, this many wait to be read. */
  unread: number
}

/**
 * The computer of a registry with `count` letters in its box, written by the office's own store and letter book as they write
 * what the feed brings: encrypted, indexed, with a profile that can be signed in to.
 */
export const officeWithLetters = async (dataDir: string, count: number): Promise<OfficeWithLetters> => {
  const personId = demoPersonId.addresseeTu
  const directory = demoDirectory('https://contoh.invalid/v')
  const folder = profileFolder(dataDir)
  const storePath = join(folder.prepare(personId), 'store.db')
  const key = newStoreKey()
  const store = createStore(storePath, key)
  store.facts.set('device', { deviceId: randomUUID(), token: 'x'.repeat(43), personId })
  store.facts.set('directory', directory)
  store.facts.set('services', { tsaUrl: 'http://127.0.0.1/', anchors: [], numberPattern: '' })
  const book = createLetterBook({ store, personId, now: () => new Date('2026-11-21T03:00:00Z'), changed: () => {} })
  for (let from = 0; from < count; from += pageSize) {
    store.transaction(() => {
      for (let index = from; index < Math.min(count, from + pageSize); index++) {
        const letter = arrivedLetter(index, directory, unread)
        book.receive(letter.id, viewFor(letter, directory, personId, letter.updatedAt.slice(0, 10)))
      }
    })
  }
  store.close()

  const sealedKey = (await keyFileSecrets(dataDir).seal(key)).toString('base64')
  const { name } = demoPeople.find((person) => person.id === personId)!
  folder.save({ personId, name, title: 'Kepala Subbagian Umum', unit: 'DPMPTSP', sealedKey, keyCheck: keyCheckOf(key) })
  return { personId, storePath, key, unread: Math.min(unread, count) }
}
