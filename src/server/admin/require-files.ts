import type { Directory } from '../../domain/directory.ts'
import { namedFilesOf } from '../../domain/named-files.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createAudience } from '../access/audience.ts'
import { holdsFile } from '../access/letter-files.ts'
import type { Device, StoreReader } from '../store/store.ts'

const megabyte = 1024 * 1024
/** Every computer of the province fetches them, some of them over a telephone. */
const mostBytes = 4 * megabyte

/**
 * What a new edition of the directory names for the first time lies here whole, is open to the very device that names it (else the
 * hash of a stranger’s file would publish it), and is small.
 *
 * @returns why the edition cannot be made, or null
 */
export const whatFilesLack = async (
  store: StoreReader,
  device: Device,
  { before, after, day }: { before: Directory; after: Directory; day: string },
): Promise<LontarError | null> => {
  const audience = createAudience(before)
  const known = new Set(namedFilesOf(before).map((file) => file.sha256))
  for (const { sha256, size, name } of namedFilesOf(after)) {
    if (known.has(sha256)) continue
    const isHere = (await store.fileSize(sha256)) === size && (await holdsFile(store, device, audience, day, sha256))
    if (!isHere) return new LontarError('files_incomplete')
    if (size > mostBytes) {
      const limit = `${mostBytes / megabyte} MB`
      return new LontarError('attachment_too_large', { name, size: `${Math.ceil(size / megabyte)} MB`, limit })
    }
  }
  return null
}
