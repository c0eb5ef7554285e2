import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Letter } from '../../domain/letter.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { plainText } from '../../domain/rich-text.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import { withoutWords } from '../../domain/words-later.ts'
import { createLetterBook, type LetterBook } from '../letters/letter-book.ts'
import { createStore, type Store } from '../store/store.ts'
import { fetchWords } from './fetch-words.ts'
import { createServerClient } from './server-client.ts'

const now = '2026-11-21T03:00:00.000Z'
const words = {
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Perihal gamelan' }] }],
}
let dir: string
let store: Store
let book: LetterBook
let server: Server
/** What the server gives for each letter; what is not here is no longer this person's. */
let given: Map<string, Letter>

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-words-'))
  store = createStore(join(dir, 'store.db'), randomBytes(32))
  store.facts.set('directory', office)
  book = createLetterBook({ store, personId: 'konseptor', now: () => new Date(now), changed: () => {} })
  given = new Map()
  const answer = (asked: string) => {
    const { subjects } = JSON.parse(asked) as { subjects: string[] }
    return JSON.stringify({
      letters: subjects.slice(0, 2).map((subject) => ({ subject, letter: given.get(subject) ?? null })),
    })
  }
  server = createServer((request, response) => {
    void request.toArray().then((pieces) => response.setHeader('lontar-api', '2').end(answer(pieces.join(''))))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.close()
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

const finalLetter = (): Letter => {
  const context = { directory: office, actor: people.konseptor, now, claimedAt: now }
  const draft = applyIntent(
    randomUUID(),
    null,
    { kind: 'letter.create', content: { ...draftContent, body: words } },
    context,
  )
  return { ...draft, state: 'siap_ttd', finalPdf: { sha256: 'a'.repeat(64), size: 9 } }
}
const receive = (letter: Letter) => store.transaction(() => book.receive(letter.id, letter))
const bring = () => {
  const { port } = server.address() as AddressInfo
  return fetchWords({ store, book, client: createServerClient({ url: `http://127.0.0.1:${port}`, device: null }) })
}

it('letters that came without their words are listed at once, and found by them afterwards, however few an answer holds', async () => {
  const letters = Array.from({ length: 5 }, finalLetter)
  letters.forEach((letter) => {
    given.set(letter.id, letter)
    receive(withoutWords(letter))
  })
  expect(store.letters.list('keluar', '')).toHaveLength(5)
  expect(store.letters.list('keluar', 'gamelan')).toEqual([])
  expect(store.letters.views('')).toEqual([])

  expect(await bring()).toBe(true)
  expect(store.letters.list('keluar', 'gamelan')).toHaveLength(5)
  expect(store.letters.views('')).toHaveLength(5)
  expect(book.get(letters[0]!.id).server).toEqual(letters[0])
})

it('words that are here already are not asked for again', () => {
  const letter = finalLetter()
  receive({ ...letter, state: 'diperiksa', finalPdf: null })
  receive(withoutWords({ ...letter, version: 2 }))
  expect(plainText(book.get(letter.id).local.content.body)).toBe('Perihal gamelan')
  expect(store.letters.withoutWords(10)).toEqual([])
})

it('words that somebody has changed meanwhile are', () => {
  const letter = finalLetter()
  receive({ ...letter, state: 'diperiksa', finalPdf: null })
  receive(withoutWords({ ...letter, version: 3, contentVersion: 2 }))
  expect(store.letters.withoutWords(10)).toEqual([letter.id])
})

it('a letter that the server no longer gives stays as it is until the feed says what became of it', async () => {
  const [gone, here] = [finalLetter(), finalLetter()]
  ;[gone, here].forEach((letter) => receive(withoutWords(letter)))
  given.set(here.id, here)
  expect(await bring()).toBe(false)
  expect(store.letters.withoutWords(10)).toEqual([gone.id])
  expect(book.get(gone.id).local.content.subject).toBe(gone.content.subject)
})

it('a server that leaves the words out again is not asked for ever', async () => {
  const letter = finalLetter()
  receive(withoutWords(letter))
  given.set(letter.id, withoutWords(letter))
  expect(await bring()).toBe(false)
})
