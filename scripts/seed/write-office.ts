import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import { filesNeeded, projectLetter } from '../../src/office/letters/project-letter.ts'
import { profileFolder } from '../../src/office/session/profile-folder.ts'
import { keyCheckOf, newStoreKey } from '../../src/office/session/store-key.ts'
import { createStore } from '../../src/office/store/store.ts'
import { demoPeople, demoPersonId } from '../../tests/support/province-data.ts'
import { chance as chanceOf } from './chance.ts'
import { seedLetters } from './seed-letters.ts'
import { seedProvince } from './seed-province.ts'
import { words as wordsOf } from './words.ts'

/** Letters in one transaction: a crash of the seeding loses nothing that matters. */
const pageSize = 2000
const epoch = 'benih'

export interface SeededOffice {
  personId: string
  storePath: string
  /** Of the caller; fill it with zeros after use. */
  key: Buffer
}

/**
 * The computer of the secretariat’s registry after some years: written through the office’s own store, projections and index, encrypted,
 * with a profile that can be signed in to. The PDFs themselves are not there.
 */
export const writeOffice = async (
  dataDir: string,
  {
    letters: count,
    seed,
    small = false,
    say,
  }: { letters: number; seed: number; small?: boolean; say: (line: string) => void },
): Promise<SeededOffice> => {
  const personId = demoPersonId.setdaTu
  const chance = chanceOf(seed)
  const words = wordsOf(chance, small ? { vocabulary: 600, pool: 200 } : {})
  const province = seedProvince(chance, small ? 2 : 94)
  const newest = new Date('2026-11-23T03:00:00Z')
  const folder = profileFolder(dataDir)
  const storePath = join(folder.prepare(personId), 'store.db')
  const key = newStoreKey()
  const store = createStore(storePath, key)
  store.facts.set('device', { deviceId: randomUUID(), token: 'x'.repeat(43), personId })
  store.facts.set('directory', province.directory)
  store.facts.set('services', { tsaUrl: 'http://127.0.0.1/', anchors: [], numberPattern: '' })
  store.facts.set('feed', { cursor: 'benih', epoch })
  store.facts.set('pulled', { epoch })
  const day = newest.toISOString().slice(0, 10)
  const begin = performance.now()
  const source = seedLetters({ count, chance, words, province, newest, years: small ? 2 : 6 })
  const pages = Array.from({ length: Math.ceil(count / pageSize) }, (_, page) => page * pageSize)
  for (const from of pages) {
    store.transaction(() => {
      for (let left = Math.min(pageSize, count - from); left > 0; left--) {
        const { letter, texts } = source.next().value!
        const files = filesNeeded(letter)
        for (const { sha256, text } of texts) store.fileText.put(sha256, text, 'layer')
        store.files.link(letter.id, files)
        for (const file of files) store.files.markPresent(file)
        store.archive.put(letter)
        store.letters.put(
          { id: letter.id, server: letter, local: letter, epoch },
          projectLetter(letter, province.directory, personId, day),
        )
      }
    })
    const done = Math.min(count, from + pageSize)
    if (done % 20_000 === 0) say(`${done} letters, ${Math.round(done / ((performance.now() - begin) / 1000))} a second`)
  }
  say('putting the index together')
  while (store.letters.tidyIndex(2000)) continue
  store.close()

  const sealedKey = (await keyFileSecrets(dataDir).seal(key)).toString('base64')
  const { name } = demoPeople.find((person) => person.id === personId)!
  folder.save({
    personId,
    name,
    title: 'Kepala Bagian Tata Usaha',
    unit: 'Sekretariat Daerah',
    sealedKey,
    keyCheck: keyCheckOf(key),
  })
  return { personId, storePath, key }
}
