import type { NamedFile } from '../../domain/named-file.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { uploadFile } from '../sync/transfer-files.ts'
import type { Desk } from './desk.ts'

/** A file that the directory names, if it has come to this computer already. One that was lost here is fetched again. */
export const directoryFile = async (
  { store, vault }: Pick<Desk, 'store' | 'vault'>,
  { sha256 }: Pick<NamedFile, 'sha256'>,
): Promise<Uint8Array | null> => {
  if (!store.files.isPresent(sha256)) return null
  return vault.get(sha256).catch((error: unknown) => {
    const isGone = error instanceof LontarError && (error.code === 'file_missing' || error.code === 'file_damaged')
    if (!isGone) throw error
    store.files.markMissing(sha256)
    return null
  })
}

/** Brings a file to the server, so that the next change of the directory can name it. @throws why the server was not reached */
export const bringDirectoryFile = async (desk: Desk, name: string, content: Buffer): Promise<NamedFile> => {
  const { store, vault, client } = desk
  const file = await vault.put(content)
  store.files.markPresent(file)
  // Only what this very device has brought may be named.
  store.files.markNotAtServer(file.sha256)
  await uploadFile(file.sha256, vault, client, store)
  return { ...file, name }
}
