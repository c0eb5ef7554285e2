import type { FileStore } from './file-store.ts'

/** One piece of an upload, as a device sends it. */
export interface Piece {
  deviceId: string
  sha256: string
  /** Where the device believes to go on. */
  offset: number
  /** Size of the whole file. */
  length: number
  bytes: Uint8Array
}

export type PieceAnswer =
  | { answer: 'stored'; offset: number }
  | { answer: 'complete'; offset: number }
  | { answer: 'wrong_offset'; offset: number }
  | { answer: 'wrong_hash'; offset: 0 }
  | { answer: 'wait' }

/** Takes pieces of uploads. Two requests for the same upload never write at once: the later is told to wait. */
export const createPieceReceiver = (
  files: Pick<FileStore, 'offset' | 'append' | 'cut' | 'complete'>,
): ((piece: Piece) => Promise<PieceAnswer>) => {
  const busy = new Set<string>()

  const receive = async ({ deviceId, sha256, offset, length, bytes }: Piece): Promise<PieceAnswer> => {
    const reached = await files.offset(deviceId, sha256)
    if (offset !== reached) return { answer: 'wrong_offset', offset: reached }
    await files.append(deviceId, sha256, offset, bytes)
    const next = offset + bytes.length
    if (next < length) return { answer: 'stored', offset: next }
    try {
      const whole = await files.complete(deviceId, sha256)
      return whole ? { answer: 'complete', offset: next } : { answer: 'wrong_hash', offset: 0 }
    } catch (error) {
      // The last piece is taken back: the device must always have a piece left whose answer completes the file.
      await files.cut(deviceId, sha256, offset)
      throw error
    }
  }

  return async (piece) => {
    const key = `${piece.deviceId}/${piece.sha256}`
    if (busy.has(key)) return { answer: 'wait' }
    busy.add(key)
    try {
      return await receive(piece)
    } finally {
      busy.delete(key)
    }
  }
}
