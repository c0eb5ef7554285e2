import type { FileVault } from '../files/file-vault.ts'
import { sha256 } from '../files/file-vault.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { LetterBook } from '../letters/letter-book.ts'
import type { Store } from '../store/store.ts'
import { eachAlone } from './each-alone.ts'
import type { ServerClient } from './server-client.ts'

/** Small enough to get through a link that drops every minute. */
const pieceBytes = 256 * 1024

/** Brings one file to the server, from wherever an earlier try left off. */
export const uploadFile = async (hash: string, vault: FileVault, client: ServerClient, store: Store): Promise<void> => {
  if (store.files.isAtServer(hash)) return
  let state = await client.fileState(hash)
  if (!state.complete) {
    const content = await vault.get(hash)
    for (let refusals = 0; !state.complete;) {
      const piece = content.subarray(state.offset, state.offset + pieceBytes)
      const answer = await client.uploadPiece(hash, piece, state.offset, content.length)
      if (answer === 'look_again' && ++refusals > 3) throw new LontarError('files_incomplete')
      const next = state.offset + piece.length
      state =
        answer === 'taken' && next < content.length ? { complete: false, offset: next } : await client.fileState(hash)
    }
  }
  store.files.markAtServer(hash)
}

interface DownloadParts {
  vault: FileVault
  client: ServerClient
  store: Store
  book: Pick<LetterBook, 'announce'>
}

/**
 * Fetches what the letters on this computer need, most urgent first. A file that the server refuses, or that does not
 * match its name, waits for the next round and does not hold back the others: the first such fault is given back.
 */
export const downloadWanted = ({ vault, client, store, book }: DownloadParts): Promise<LontarError | null> =>
  eachAlone(store.files.wanted(1000), async ({ sha256: hash }) => {
    const content = await client.downloadFile(hash)
    if (sha256(content) !== hash) throw new LontarError('file_damaged')
    store.files.markPresent(await vault.put(content))
    store.files.markAtServer(hash)
    // On a slow line the next file may be minutes away: this letter can be read now.
    book.announce(store.files.lettersWith(hash))
  })
