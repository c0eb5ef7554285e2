import type { FileRef } from '../../domain/letter.ts'
import { namedFilesOf } from '../../domain/named-files.ts'
import type { FileVault } from '../files/file-vault.ts'
import { sha256 } from '../files/file-vault.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { LetterBook } from '../letters/letter-book.ts'
import type { Store } from '../store/store.ts'
import { eachAlone } from './each-alone.ts'
import type { ServerClient } from './server-client.ts'
import type { Round } from './sync-loop.ts'
import { transferMeter } from './transfer-meter.ts'

/** Small enough to get through a link that drops every minute. */
const pieceBytes = 256 * 1024

/** Brings one file to the server, from wherever an earlier try left off. @param went told of its bytes as they are taken */
export const uploadFile = async (
  hash: string,
  vault: FileVault,
  client: ServerClient,
  store: Store,
  went: (bytes: number) => void = () => {},
): Promise<void> => {
  if (store.files.isAtServer(hash)) return
  let state = await client.fileState(hash)
  if (!state.complete) {
    const content = await vault.get(hash)
    went(state.offset)
    for (let refusals = 0; !state.complete;) {
      const piece = content.subarray(state.offset, state.offset + pieceBytes)
      const answer = await client.uploadPiece(hash, piece, state.offset, content.length)
      if (answer === 'look_again' && ++refusals > 3) throw new LontarError('files_incomplete')
      if (answer === 'taken') went(piece.length)
      const next = state.offset + piece.length
      state =
        answer === 'taken' && next < content.length ? { complete: false, offset: next } : await client.fileState(hash)
    }
  }
  store.files.markAtServer(hash)
}

export interface DownloadParts {
  vault: FileVault
  client: ServerClient
  store: Store
  book: Pick<LetterBook, 'announce'>
  round?: Pick<Round, 'hurry' | 'beat' | 'transfer'>
  /** Letters that somebody waits for, and whether nothing but they and what is to be signed is fetched. */
  files?: { asked: Iterable<string>; thrifty: boolean }
}

/**
 * Fetches what the directory names (a few small files, without which letters cannot be drawn), and then what the letters on this computer
 * need, most urgent first. A file that the server refuses, or that does not
 * match its name, waits for the next round and does not hold back the others: the first such fault is given back. What is to be
 * sent waits for one file at most.
 */
export const downloadWanted = (parts: DownloadParts): Promise<LontarError | null> => {
  const { vault, client, store, book, round } = parts
  const wanted = [...namedAndMissing(store), ...store.files.wanted(1000, parts.files)]
  const meter = transferMeter('down', wanted, round)
  return eachAlone(untilHurried(wanted, round), async ({ sha256: hash }) => {
    const content = await client.downloadFile(hash, meter.passed)
    if (sha256(content) !== hash) throw new LontarError('file_damaged')
    store.files.markPresent(await vault.put(content))
    store.files.markAtServer(hash)
    meter.fileDone()
    // On a slow line the next file may be minutes away: this letter can be read now.
    book.announce(store.files.lettersWith(hash))
  }).finally(meter.end)
}

const namedAndMissing = ({ facts, files }: Store): FileRef[] =>
  namedFilesOf(facts.get('directory')!).filter(({ sha256 }) => !files.isPresent(sha256))

const untilHurried = function* <T>(items: T[], round: DownloadParts['round']): Generator<T> {
  for (const [index, item] of items.entries()) {
    // One at least: somebody who types without a pause must get files as well.
    if (index > 0 && round?.hurry()) return
    yield item
  }
}
