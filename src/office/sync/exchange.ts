import { refreshLists, type CatchUpParts } from './catch-up.ts'
import type { LetterBook } from '../letters/letter-book.ts'
import type { FileVault } from '../files/file-vault.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Operation, PushAnswer } from '../../protocol/sync-api.ts'
import type { Store } from '../store/store.ts'
import { eachAlone, isLastingRefusal } from './each-alone.ts'
import type { ServerClient } from './server-client.ts'
import { checkDigest } from './check-digest.ts'
import { fetchWords } from './fetch-words.ts'
import { greet, whyNotPush } from './greet.ts'
import { showBlocks } from './keep-leases.ts'
import { settleStale } from './settle-stale.ts'
import { downloadWanted, uploadFile, type DownloadParts } from './transfer-files.ts'
import { transferMeter } from './transfer-meter.ts'

export interface ExchangeParts {
  store: Store
  vault: FileVault
  book: LetterBook
  client: ServerClient
  now: () => Date
  round?: DownloadParts['round'] & CatchUpParts['round']
  files?: DownloadParts['files']
  /** Nothing is offered while the person may still take back the last step. */
  holdsBack?: () => boolean
  /** Lets others have their turn in the middle of long work. */
  breathe?: () => Promise<void>
  /** How often both sides compare digests. */
  digestHours?: number
}

const batch = { operations: 100, characters: 1024 * 1024 }
const pageSize = 500

/**
 * One conversation with the server: how things stand, what waits here, what is new there, and the files. What is refused to this
 * device stops neither the other letters nor what comes for it.
 *
 * @returns what went wrong although the server answered
 * @throws why the server was not reached
 */
export const exchange = async (parts: ExchangeParts): Promise<LontarError | null> => {
  const hello = await greet(parts)
  noteClock(parts, hello.serverTime)
  await refreshDirectory(parts, hello.directoryTag)
  await refreshLists(parts)
  const notShown = await showBlocks(parts)
  const notSent = notShown ?? whyNotPush(hello) ?? (parts.holdsBack?.() ? null : await pushWaiting(parts))
  await pullAll(parts)
  notePulled(parts)
  if (!hello.recovering) await settleStale(parts)
  const complete = await fetchWords(parts)
  const differed = complete && digestIsDue(parts) ? await checkDigest(parts) : null
  const notFetched = await downloadWanted(parts)
  return differed ?? notSent ?? notFetched
}

const notePulled = ({ store: { facts } }: ExchangeParts): void => {
  const { epoch } = facts.get('feed')!
  if (facts.get('pulled')?.epoch !== epoch) facts.set('pulled', { epoch })
}

const digestIsDue = ({ store, now, digestHours = 6 }: ExchangeParts): boolean => {
  const last = store.facts.get('digestChecked')
  // Either way: a clock that was put back must not stop the check for years.
  if (last && Math.abs(now().getTime() - Date.parse(last.at)) < digestHours * 60 * 60 * 1000) return false
  store.facts.set('digestChecked', { at: now().toISOString() })
  return true
}

/** Takes up the directory where the server has another than this computer. */
export const refreshDirectory = async (
  { store, client, book }: Pick<ExchangeParts, 'store' | 'client' | 'book'>,
  tag: string,
): Promise<void> => {
  if (tag === store.facts.get('directoryTag')) return
  const answer = await client.directory(store.facts.get('directoryTag') ?? '')
  if (!answer) return
  // In one go with what follows from it: the tag says that this edition needs no second look.
  store.transaction(() => {
    store.facts.set('directory', answer.directory)
    store.facts.set('directoryTag', answer.tag)
    book.refresh()
  })
}

/** Pushes until everything waiting has its final result, or the server decides nothing more for now, or takes nothing at all. */
export const pushWaiting = (parts: ExchangeParts): Promise<LontarError | null> =>
  pushAll(parts).catch((error: unknown) => {
    if (isLastingRefusal(error)) return error
    throw error
  })

const pushAll = async (parts: ExchangeParts): Promise<LontarError | null> => {
  for (;;) {
    const offered = parts.store.outbox.offer(batch.operations, batch.characters)
    if (offered.length === 0) return null
    const problem = await uploadFilesOf(offered, parts)
    const answer = await pushUnderOwnNumbers(parts, offered)
    noteClock(parts, answer.serverTime)
    bringAgain(parts, offered, answer)
    const known = new Map(offered.map((operation) => [operation.dseq, operation]))
    const results = answer.results.filter((result) => known.has(result.dseq))
    for (const result of results) {
      parts.store.transaction(() => {
        const at = answer.serverTime
        if (result.result === 'accepted') parts.store.outbox.accept(result.dseq, at, result.receipt)
        else parts.store.outbox.reject(result.dseq, result.error, at, result.receipt)
        const { subject } = known.get(result.dseq)!
        if (result.letter) parts.book.receive(subject, result.letter)
        else if (result.result === 'rejected') parts.book.rejected(subject)
      })
    }
    if (results.length === 0) return problem ?? whyWaiting(answer)
  }
}

/** Steps taken under earlier enrolments of this computer are not counted by the server. */
const pushUnderOwnNumbers = async ({ store, client }: ExchangeParts, offered: Operation[]): Promise<PushAnswer> => {
  const offset = store.facts.get('device')?.offset ?? 0
  const answer = await client.push(offered.map((operation) => ({ ...operation, dseq: operation.dseq - offset })))
  const back = <T extends { dseq: number }>(item: T): T => ({ ...item, dseq: item.dseq + offset })
  return { ...answer, results: answer.results.map(back), waiting: answer.waiting.map(back) }
}

/** What a person should know of; what the next rounds bring about by themselves is none of it. */
const whyWaiting = ({ waiting }: PushAnswer): LontarError | null => {
  const told = waiting.find((w) => ['server_recovering', 'server_too_old', 'client_too_old'].includes(w.error.code))
  return told ? LontarError.fromMessage(told.error) : null
}

/** The server lacks a file that it once took from here: its letter may no longer be ours, or name it no more. */
const bringAgain = ({ store }: ExchangeParts, offered: Operation[], answer: PushAnswer): void => {
  const lacking = new Set(answer.waiting.flatMap((w) => (w.error.code === 'files_incomplete' ? [w.dseq] : [])))
  const files = offered.flatMap((operation) => (lacking.has(operation.dseq) ? operation.dependsOn : []))
  store.transaction(() => files.forEach((hash) => store.files.markNotAtServer(hash)))
}

/**
 * A file that cannot be read here, or that the server does not take, must not hold back other letters: its operation goes up without it, the server leaves that
 * letter undecided (`files_incomplete`) and decides the rest.
 */
const uploadFilesOf = (offered: Operation[], parts: ExchangeParts): Promise<LontarError | null> => {
  const { store, vault, client, round } = parts
  const named = new Set(offered.flatMap((operation) => operation.dependsOn))
  const lacking = [...named].filter((hash) => !store.files.isAtServer(hash))
  if (lacking.length === 0) return Promise.resolve(null)
  const sizes = lacking.map((hash) => ({ size: store.files.sizeOf(hash) }))
  const meter = transferMeter('up', sizes, round)
  return eachAlone(lacking, async (hash) => {
    try {
      await uploadFile(hash, vault, client, store, meter.passed)
      meter.fileDone()
    } catch (error) {
      if (!isLocal(error)) throw error
    }
  }).finally(meter.end)
}

const isLocal = (error: unknown): boolean =>
  error instanceof LontarError && (error.code === 'file_missing' || error.code === 'file_damaged')

/** A first sync, or one after the server was restored, brings everything: its words are put into the search together at the end. */
const pullAll = async (parts: ExchangeParts): Promise<void> => {
  const { letters, facts } = parts.store
  letters.deferIndex(facts.get('feed')?.cursor === '')
  try {
    await pullFeed(parts)
  } finally {
    letters.deferIndex(false)
  }
  while (!parts.round?.signal?.aborted && letters.indexDeferred(500)) await (parts.breathe ?? nextTurn)()
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Applies pages that continue exactly where this client stands; page and cursor move in one transaction. */
export const pullFeed = async (parts: ExchangeParts): Promise<void> => {
  const { store, client, book } = parts
  for (;;) {
    const at = store.facts.get('feed')!
    const page = await client.feed(at.cursor, pageSize)
    const anew = page.from === '' && at.cursor !== ''
    // The server changed its epoch since the hello: the next round begins with that.
    if (page.epoch !== at.epoch) return
    if (page.from !== at.cursor && !anew) throw new LontarError('server_failed', { status: 200 })
    store.transaction(() => {
      for (const change of page.changes) book.receive(change.subject, change.letter)
      store.facts.set('feed', { cursor: page.next, epoch: page.epoch })
    })
    if (!page.more) return
  }
}

const noteClock = ({ store, now }: ExchangeParts, serverTime: string): void => {
  const at = now()
  const clockOffsetSeconds = Math.round((at.getTime() - Date.parse(serverTime)) / 1000)
  store.facts.set('exchange', { at: at.toISOString(), clockOffsetSeconds })
}
