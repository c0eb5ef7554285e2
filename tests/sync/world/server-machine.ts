import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultNumberPattern } from '../../../src/domain/number.ts'
import type { Directory } from '../../../src/domain/directory.ts'
import type { Audience } from '../../../src/server/access/audience.ts'
import { createLiveAudience } from '../../../src/server/access/live-audience.ts'
import { createPieceReceiver, type Piece, type PieceAnswer } from '../../../src/server/files/receive-piece.ts'
import type { FileStore } from '../../../src/server/files/file-store.ts'
import { importDirectory } from '../../../src/server/import-directory.ts'
import { createSeal } from '../../../src/server/seal/seal.ts'
import { createSequencer } from '../../../src/server/sequencer/sequencer.ts'
import { keyFileOf } from '../../../src/server/store/database-key.ts'
import { openSqliteStore } from '../../../src/server/store/sqlite-store.ts'
import type { Store } from '../../../src/server/store/store.ts'
import { createSyncDesk, type SyncDesk } from '../../../src/server/sync-desk.ts'
import { openDatabase } from '../../../src/server/testing/open-database.ts'
import { createPower, underPower, type Power } from './power.ts'
import type { LongTerm } from './long-term.ts'
import { startLongTerm, type LongTermProgram } from './long-term-program.ts'
import { shelfFileStore, type ServerShelf } from './shelves.ts'
import { witnessedStore, type ServerMachineWitness } from './witnessed-store.ts'

/** The server's program while it runs: the real modules over a real database. */
export interface ServerProgram {
  power: Power
  store: Store
  audience: Audience
  directoryTag: string
  desk: SyncDesk
  files: FileStore
  receivePiece: (piece: Piece) => Promise<PieceAnswer>
  longTerm: LongTermProgram | null
}

/** The computer that the server runs on, and its disk. */
export interface ServerMachine {
  /** Null while it is down. */
  program(): ServerProgram | null
  /** @param longTerm the services that it asks for the long term, where there are any */
  start(directory: Directory, longTerm: LongTerm | null): Promise<void>
  /** As a power cut does it. */
  stop(): Promise<void>
  backUp(): void
  hasBackup(): boolean
  /** Puts the last backup back in place of what there is. The server must be down. */
  putBack(): void
  readonly databasePath: string
  /** The store for the eye of the world, which needs no power; null while the server is down. */
  records(): Store | null
  /** A paper that the server holds whole, as text. */
  fileText(sha256: string): string | null
}

export const createServerMachine = (deps: {
  dir: string
  now: () => Date
  witness: ServerMachineWitness
}): ServerMachine => {
  const { now, witness } = deps
  const databasePath = join(deps.dir, 'server.db')
  const backupPath = join(deps.dir, 'backup.db')
  // Given, so that no key has to be drawn: the dice fall as they always did.
  for (const path of [databasePath, backupPath]) writeFileSync(keyFileOf(path), Buffer.alloc(32, 'kunci'))
  let shelf: ServerShelf = { whole: new Map(), partial: new Map(), answers: new Map() }
  let backup: ServerShelf | null = null
  let program: ServerProgram | null = null
  let open: Store | null = null

  return {
    databasePath,
    records: () => open,
    fileText: (sha256) => shelf.whole.get(sha256)?.toString() ?? null,
    program: () => (program?.power.off ? null : program),
    async start(directory, longTerm) {
      const power = createPower()
      open = openSqliteStore(databasePath)
      const store = underPower(witnessedStore(open, witness), power)
      const stored = await importDirectory(store, JSON.stringify(directory), now().toISOString())
      const audience = createLiveAudience(stored)
      const seal = createSeal(await store.secret())
      const numberPattern = defaultNumberPattern
      const sequencer = createSequencer({ store, audience, numberPattern, seal, now })
      const directoryTag = `"${stored.sha256}"`
      const desk = createSyncDesk({ store, sequencer, directoryTag: () => directoryTag, seal, now })
      await sequencer.keepGrants()
      const files = underPower(shelfFileStore(shelf), power)
      program = {
        power,
        store,
        audience,
        directoryTag,
        desk,
        files,
        receivePiece: createPieceReceiver(files),
        longTerm: null,
      }
      if (!longTerm) return
      program.longTerm = await startLongTerm(longTerm, {
        store,
        files,
        shelf,
        sequencer,
        audience,
        power,
        now,
        broke: deps.witness.broke,
      })
    },
    async stop() {
      program?.power.cut()
      void program?.longTerm?.desk.stop()
      program = null
      await open?.close()
      open = null
    },
    backUp() {
      rmSync(backupPath, { force: true })
      const reader = openDatabase(databasePath)
      reader.prepare('vacuum into ?').run(backupPath)
      reader.close()
      backup = { whole: new Map(shelf.whole), partial: new Map(shelf.partial), answers: new Map() }
    },
    hasBackup: () => backup !== null,
    putBack() {
      for (const rest of ['-wal', '-shm']) rmSync(databasePath + rest, { force: true })
      cpSync(backupPath, databasePath)
      shelf = { whole: new Map(backup!.whole), partial: new Map(backup!.partial), answers: new Map() }
    },
  }
}
