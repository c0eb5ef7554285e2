import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { StoreCheckSummary } from '../../protocol/desktop/store-check-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { CheckPart, CheckResult } from './check-task.ts'
import { copyAndCheck, type BackupParts } from './make-backup.ts'

/**
 * Looks through everything in a fresh copy, beside the work. Files of letters that are not as they were and that the server has are
 * fetched again with the next exchange.
 *
 * @throws check_cancelled, backup_no_room
 */
export const fullCheck = async (
  parts: BackupParts,
  now: () => Date,
  signal: AbortSignal,
  tell: (part: CheckPart | 'copy', done: number, of: number) => void,
): Promise<StoreCheckSummary> => {
  const copy = join(parts.folder, 'check.part')
  const begun = performance.now()
  try {
    const { faults, letters, files } = await copyAndCheck(parts, copy, 'full', signal, tell).catch(nothingReadable)
    const { store } = parts
    for (const hash of files.bad) if (store.files.isAtServer(hash)) store.files.markMissing(hash)
    return {
      at: now().toISOString(),
      seconds: Math.round((performance.now() - begun) / 100) / 10,
      faults: Object.entries(faults).map(([part, count]) => ({ part: part as CheckPart, count })),
      letters,
      files: files.read,
    }
  } catch (error) {
    throw signal.aborted ? new LontarError('check_cancelled') : error
  } finally {
    for (const left of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(left, { force: true })
  }
}

/** So damaged that it cannot be looked through: that is a finding too. */
const nothingReadable = (error: unknown): Pick<CheckResult, 'faults' | 'letters' | 'files'> => {
  if (!(error instanceof LontarError) || error.code !== 'store_damaged') throw error
  return { faults: { pages: 1 }, letters: 0, files: { read: 0, bad: [] } }
}
