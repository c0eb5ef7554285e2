import { applyChange } from '../../domain/directory-changes/apply-change.ts'
import { authorityOf } from '../../domain/directory-changes/authority.ts'
import type { DirectoryChange } from '../../domain/directory-changes/change.ts'
import { ChangeRefused, require } from '../../domain/directory-changes/refuse.ts'
import { told } from '../../domain/directory-changes/told.ts'
import type { Directory } from '../../domain/directory.ts'
import { officeDay } from '../../domain/office-day.ts'
import { canonicalJson } from '../../protocol/canonical-json.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createAudience } from '../access/audience.ts'
import { sha256 } from '../hash.ts'
import { regrant } from '../sequencer/regrant.ts'
import type { Device } from '../store/store.ts'
import type { AdminParts } from './admin-parts.ts'
import { whatFilesLack } from './require-files.ts'

/**
 * Makes the next edition of the directory and brings everybody's feed to it, in one transaction: with its answer a revocation
 * holds, and no letter is decided between the two.
 *
 * @param base the edition that the admin saw
 * @returns the hash of the new edition
 * @throws directory_moved, directory_invalid with the rule as `detail`, files_incomplete, attachment_too_large
 */
export const changeDirectory = async (
  { store, audience, now }: AdminParts,
  device: Device,
  { base, change }: { base: string; change: DirectoryChange },
): Promise<string> => {
  const at = now().toISOString()
  const day = officeDay(at)
  const by = { at, deviceId: device.id, personId: device.personId, subject: null }
  const outcome = await store.transact(async (writer) => {
    const stored = (await writer.directory())!
    if (stored.sha256 !== base) return new LontarError('directory_moved')
    const after = changed(stored, change, device.personId, day)
    if (after instanceof ChangeRefused) {
      const detail = { change: told(change), rule: after.rule }
      await writer.addAudit({ ...by, event: 'directory_change_refused', detail })
      return new LontarError('directory_invalid', { detail: after.rule })
    }
    const lack = await whatFilesLack(writer, device, { before: stored.directory, after, day })
    if (lack) return lack
    const hash = sha256(canonicalJson(after))
    const detail = { change: told(change), from: base, to: hash }
    await writer.putDirectory(after, hash, at)
    await writer.addAudit({ ...by, event: 'directory_changed', detail })
    await regrant(writer, createAudience(after), hash, day)
    return hash
  })
  if (outcome instanceof LontarError) throw outcome
  await audience.follow(store)
  return outcome
}

/** Every computer fetches each edition, some over a telephone. 5,000 people with their positions are 2.5 MB. */
const mostBytes = 4 * 1024 * 1024
const sizeOf = (directory: Directory): number => Buffer.byteLength(JSON.stringify(directory))

const changed = (
  { directory }: { directory: Directory },
  change: DirectoryChange,
  personId: string,
  day: string,
): Directory | ChangeRefused => {
  try {
    const after = applyChange(directory, change, authorityOf(directory, personId, day), day)
    // Only what grows it is refused: else nobody could ever make it smaller.
    require(sizeOf(after) <= mostBytes || sizeOf(after) <= sizeOf(directory), 'directory_too_large')
    return after
  } catch (error) {
    if (error instanceof ChangeRefused) return error
    throw error
  }
}
