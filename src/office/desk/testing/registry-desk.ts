import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DesktopEvent } from '../../../protocol/desktop-api.ts'
import type { Name } from '../../../domain/testing/small-office.ts'
import { createFileVault } from '../../files/file-vault.ts'
import type { Desk } from '../desk.ts'
import { findWords } from '../find-words.ts'
import type { Intake } from '../intake.ts'
import { smallBook } from './small-book.ts'

/** The desk of a registry with a real store, a real vault, and the threads that read files. */
export interface RegistryDesk {
  desk: Desk
  intake: Intake
  /** Waits until nothing is left to be read. */
  read(): Promise<void>
  remove(): Promise<void>
}

export const registryDesk = (personId: Name = 'tuTujuan', limitBytes = 20 * 1024 * 1024): RegistryDesk => {
  const small = smallBook(personId)
  const dir = mkdtempSync(join(tmpdir(), 'lontar-intake-'))
  const settings = { assetsDir: '', tokenModules: [], timestampUrl: null, attachmentLimitBytes: limitBytes }
  const desk = { ...small, vault: createFileVault(dir, randomBytes(32)), settings } as unknown as Desk
  const events: DesktopEvent[] = []
  const { intake, stop } = findWords(desk, (event) => events.push(event))
  return {
    desk,
    intake,
    async read() {
      while (small.store.textJobs.waiting().files > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    async remove() {
      await stop()
      small.remove()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
