import { buffer } from 'node:stream/consumers'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { FileStore } from '../files/file-store.ts'
import type { StoreReader } from '../store/store.ts'

/** All bytes of a file that the server holds. @throws file_unknown */
export const readWhole = async (
  store: Pick<StoreReader, 'fileSize'>,
  files: Pick<FileStore, 'read'>,
  sha256: string,
): Promise<Uint8Array> => {
  const size = await store.fileSize(sha256)
  if (!size) throw new LontarError('file_unknown')
  return buffer(await files.read(sha256, 0, size - 1))
}
