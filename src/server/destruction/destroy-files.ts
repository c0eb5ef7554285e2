import type { LiveAudience } from '../access/live-audience.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Store } from '../store/store.ts'
import { isNamedByNobody } from './destroyed-files.ts'

const dayMs = 24 * 60 * 60 * 1000
/** As long as a list that was approved by mistake may still be noticed. [guess] */
export const graceDays = 30

/**
 * Takes the bytes of destroyed letters’ files from the disk, thirty days after the last copy was destroyed. Their hash and size stay,
 * with a line in the audit log: so that it can be told what was destroyed, and a paper that turns up again be recognised.
 *
 * @returns how many
 */
export const destroyFiles = async (parts: {
  store: Store
  files: Pick<FileStore, 'remove'>
  audience: LiveAudience
  now: () => Date
}): Promise<number> => {
  const { store, files, audience } = parts
  const at = parts.now().toISOString()
  const before = new Date(parts.now().getTime() - graceDays * dayMs).toISOString()
  let destroyed = 0
  for (const { sha256, size } of await store.closedFiles(before)) {
    // Within the transaction, so that nobody brings the file again in between and loses it.
    await store.transact(async (writer) => {
      await audience.follow(writer)
      if (!(await writer.isFileClosed(sha256))) return
      if (!(await isNamedByNobody(writer, audience.directory, sha256))) return
      await files.remove(sha256)
      await writer.noteDestroyed(sha256, at)
      const detail = { sha256, size }
      await writer.addAudit({ at, deviceId: null, personId: null, subject: null, event: 'file_destroyed', detail })
      destroyed += 1
    })
  }
  return destroyed
}
