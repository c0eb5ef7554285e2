import type { FileVault } from '../files/file-vault.ts'
import { sha256 } from '../files/file-vault.ts'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'
import type { Store } from '../store/store.ts'
import type { ServerClient } from './server-client.ts'

/** Small enough to get through a link that drops every minute. */
const pieceBytes = 256 * 1024

/** Brings one file to the server, from wherever an earlier try left off. */
export const uploadFile = async (hash: string, vault: FileVault, client: ServerClient, store: Store): Promise<void> => {
  if (store.files.isAtServer(hash)) return
  let state = await client.fileState(hash)
  if (!state.complete) {
    const content = await vault.get(hash)
    for (let refusals = 0; !state.complete; ) {
      const piece = content.subarray(state.offset, state.offset + pieceBytes)
      const answer = await client.uploadPiece(hash, piece, state.offset, content.length)
      if (answer === 'look_again' && ++refusals > 3) throw new LontarError('files_incomplete')
      const next = state.offset + piece.length
      state = answer === 'taken' && next < content.length ? { complete: false, offset: next } : await client.fileState(hash)
    }
  }
  store.files.markAtServer(hash)
}

/**
 * Fetches what the letters on this computer need, most urgent first. A file that the server refuses, or that does not
 * match its name, waits for the next round and does not hold back the others.
 */
export const downloadWanted = async (vault: FileVault, client: ServerClient, store: Store): Promise<void> => {
  for (const { sha256: hash } of store.files.wanted(1000)) {
    try {
      const content = await client.downloadFile(hash)
      if (sha256(content) !== hash) continue
      store.files.markPresent(await vault.put(content))
      store.files.markAtServer(hash)
    } catch (error) {
      if (!(error instanceof LontarError) || stopsEverything.has(error.code)) throw error
    }
  }
}

const stopsEverything = new Set<ErrorCode>([
  'server_unreachable', 'server_slow', 'server_not_lontar', 'server_failed', 'device_refused', 'disk_full',
])
