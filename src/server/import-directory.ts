import { directorySchema } from '../domain/directory.ts'
import { canonicalJson } from '../protocol/canonical-json.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { sha256 } from './hash.ts'
import { where } from './sequencer/read-operation.ts'
import type { Store, StoredDirectory } from './store/store.ts'

/**
 * The directory the server works with: the newest edition, or the given file where that is another than the file given last. The
 * same file again, as a server is started with day by day, takes nothing back of what admins have changed since. Every edition
 * is kept.
 *
 * @param text the JSON of a directory file
 * @throws invalid_request where it is no directory, or there is none at all
 */
export const importDirectory = async (store: Store, text: string | undefined, at: string): Promise<StoredDirectory> => {
  const stored = await store.directory()
  if (text === undefined) {
    if (!stored) throw new LontarError('invalid_request', { detail: '--directory' })
    return stored
  }
  const directory = parseDirectory(text)
  const hash = sha256(canonicalJson(directory))
  if (stored && (stored.sha256 === hash || (await store.fact('imported_directory')) === hash)) return stored
  await store.transact(async (writer) => {
    // Another server may have started with the same file at the same time.
    if ((await writer.directoryTag()) === hash) return
    await writer.putDirectory(directory, hash, at)
    await writer.setFact('imported_directory', hash)
    const detail = { sha256: hash }
    await writer.addAudit({ at, deviceId: null, personId: null, subject: null, event: 'directory_imported', detail })
  })
  return { sha256: hash, directory }
}

const parseDirectory = (text: string) => {
  try {
    const parsed = directorySchema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    throw new LontarError('invalid_request', { detail: `--directory ${where(parsed.error)}` })
  } catch (error) {
    if (error instanceof LontarError) throw error
    throw new LontarError('invalid_request', { detail: '--directory' }, { cause: error })
  }
}
