import type { LetterBook } from '../letters/letter-book.ts'
import type { FileVault } from '../files/file-vault.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Operation } from '../../protocol/sync-api.ts'
import type { Store } from '../store/store.ts'
import type { ServerClient } from './server-client.ts'
import { downloadWanted, uploadFile } from './transfer-files.ts'

export interface ExchangeParts {
  store: Store
  vault: FileVault
  book: LetterBook
  client: ServerClient
  now: () => Date
}

const batchSize = 100
const pageSize = 200

/** One conversation with the server: directory, what waits here, what is new there, and the files. */
export const exchange = async (parts: ExchangeParts): Promise<void> => {
  await refreshDirectory(parts)
  await pushWaiting(parts)
  await pullFeed(parts)
  await downloadWanted(parts.vault, parts.client, parts.store)
}

const refreshDirectory = async ({ store, client, book }: ExchangeParts): Promise<void> => {
  const answer = await client.directory(store.facts.get('directoryTag') ?? '')
  if (!answer) return
  store.transaction(() => {
    store.facts.set('directory', answer.directory)
    store.facts.set('directoryTag', answer.tag)
  })
  book.refresh()
}

/** Pushes until everything waiting has its final result, or the server decides nothing more for now. */
export const pushWaiting = async (parts: ExchangeParts): Promise<void> => {
  for (;;) {
    const batch = parts.store.outbox.offer(batchSize)
    if (batch.length === 0) return
    await uploadFilesOf(batch, parts)
    const answer = await parts.client.push(batch)
    noteClock(parts, answer.serverTime)
    const known = new Set(batch.map((operation) => operation.dseq))
    const results = answer.results.filter((result) => known.has(result.dseq))
    for (const result of results) {
      parts.store.transaction(() => {
        const at = answer.serverTime
        if (result.result === 'accepted') parts.store.outbox.accept(result.dseq, at)
        else parts.store.outbox.reject(result.dseq, result.error, at)
        const { subject } = batch.find((operation) => operation.dseq === result.dseq)!
        if (result.letter) parts.book.receive(subject, result.letter)
        else if (result.result === 'rejected') parts.book.rejected(subject)
      })
    }
    if (results.length === 0) return
  }
}

/**
 * A file that cannot be read here must not hold back other letters: its operation goes up without it, the server leaves that
 * letter undecided (`files_incomplete`) and decides the rest.
 */
const uploadFilesOf = async (batch: Operation[], { store, vault, client }: ExchangeParts): Promise<void> => {
  for (const hash of new Set(batch.flatMap((operation) => operation.dependsOn))) {
    await uploadFile(hash, vault, client, store).catch((error: unknown) => {
      if (!isLocal(error)) throw error
    })
  }
}

const isLocal = (error: unknown): boolean =>
  error instanceof LontarError && (error.code === 'file_missing' || error.code === 'file_damaged')

/** Applies pages that continue exactly where this client stands; page and cursor move in one transaction. */
export const pullFeed = async (parts: ExchangeParts): Promise<void> => {
  const { store, client, book } = parts
  for (;;) {
    const cursor = store.facts.get('cursor') ?? { epoch: '', next: 0 }
    const page = await client.feed(cursor, pageSize)
    noteClock(parts, page.serverTime)
    const newEpoch = page.epoch !== cursor.epoch
    if (page.from !== (newEpoch ? 0 : cursor.next)) throw new LontarError('server_failed', { status: 200 })
    store.transaction(() => {
      for (const change of page.changes) book.receive(change.subject, change.letter)
      store.facts.set('cursor', { epoch: page.epoch, next: page.next })
    })
    if (!page.more) return
  }
}

const noteClock = ({ store, now }: ExchangeParts, serverTime: string): void => {
  const at = now()
  const clockOffsetSeconds = Math.round((at.getTime() - Date.parse(serverTime)) / 1000)
  store.facts.set('exchange', { at: at.toISOString(), clockOffsetSeconds })
}
