import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import type { Directory } from '../../src/domain/directory.ts'
import { filesNeeded, projectLetter } from '../../src/office/letters/project-letter.ts'
import { profileFolder } from '../../src/office/session/profile-folder.ts'
import { keyCheckOf, newStoreKey } from '../../src/office/session/store-key.ts'
import { createStore } from '../../src/office/store/store.ts'
import type { SeedLetter } from './seed-letters.ts'

/** Letters in one transaction: a crash of the seeding loses nothing that matters. */
const pageSize = 2000
const epoch = 'benih'

export interface SeededOffice {
  personId: string
  storePath: string
  /** Of the caller; fill it with zeros after use. */
  key: Buffer
}

export interface StoreToWrite {
  /** Whose computer it is, by id and as the sign-in screen shows them. */
  person: { id: string; name: string; title: string; unit: string }
  directory: Directory
  letters: Iterable<SeedLetter>
  count: number
  /** The office’s day on which it is written. */
  day: string
  say: (line: string) => void
}

/**
 * The computer of one person, written through the office’s own store, projections and index, encrypted, with a profile that can be signed
 * in to. The PDFs themselves are not there.
 */
export const writeStore = async (dataDir: string, parts: StoreToWrite): Promise<SeededOffice> => {
  const { person, directory, count, day, say } = parts
  const folder = profileFolder(dataDir)
  if (folder.find(person.id)) throw new Error(`${dataDir} is the computer of ${person.name} already`)
  // Without a profile, which is saved last, it is what a seeding that was cut off left behind.
  rmSync(folder.pathOf(person.id), { recursive: true, force: true })
  const storePath = join(folder.prepare(person.id), 'store.db')
  const key = newStoreKey()
  const store = createStore(storePath, key)
  store.facts.set('device', { deviceId: randomUUID(), token: 'x'.repeat(43), personId: person.id })
  store.facts.set('directory', directory)
  store.facts.set('services', { tsaUrl: 'http://127.0.0.1/', anchors: [], numberPattern: '' })
  store.facts.set('feed', { cursor: 'benih', epoch })
  store.facts.set('pulled', { epoch })
  const begin = performance.now()
  const source = parts.letters[Symbol.iterator]()
  for (let from = 0; from < count; from += pageSize) {
    store.transaction(() => {
      for (let left = Math.min(pageSize, count - from); left > 0; left--) {
        const { letter, texts } = source.next().value as SeedLetter
        const files = filesNeeded(letter)
        for (const { sha256, text } of texts) store.fileText.put(sha256, text, 'layer')
        store.files.link(letter.id, files)
        for (const file of files) store.files.markPresent(file)
        store.archive.put(letter)
        const written = { id: letter.id, server: letter, local: letter, epoch }
        store.letters.put(written, projectLetter(letter, directory, person.id, day))
      }
    })
    const done = Math.min(count, from + pageSize)
    if (done % 20_000 === 0) say(`${done} letters, ${Math.round(done / ((performance.now() - begin) / 1000))} a second`)
  }
  say('putting the index together')
  while (store.letters.tidyIndex(2000)) continue
  store.close()

  const sealedKey = (await keyFileSecrets(dataDir).seal(key)).toString('base64')
  folder.save({
    personId: person.id,
    name: person.name,
    title: person.title,
    unit: person.unit,
    sealedKey,
    keyCheck: keyCheckOf(key),
  })
  return { personId: person.id, storePath, key }
}
