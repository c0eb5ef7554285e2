import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newLetterContent } from '../../../src/office/letters/new-letter.ts'
import { openLaptop } from '../../support/laptop.ts'
import { watchDisk } from '../disk/watch-disk.ts'
import { somePdf, type Base } from './base.ts'
import { keepServer } from './kept-server.ts'

/** What the server has answered for: accepted operations by their hash, and complete files. */
export interface Answered {
  operations: string[]
  files: string[]
  journalSize: number
}

export interface UploadDay {
  journal: string
  /** The server's folder: as it was at first, and where the journal's paths lie. */
  before: string
  serverDir: string
  answered: Answered[]
  remove(): void
}

/** One laptop brings the server step after step and file after file; after each exchange it is noted what the server has answered for. */
export const playUploadDay = async (
  base: Base,
  steps: number,
  more: { env?: NodeJS.ProcessEnv; careless?: string } = {},
): Promise<UploadDay> => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-upload-'))
  const [serverDir, before, notes] = ['server', 'before', 'notes'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(notes)
  base.copyServer(serverDir)
  cpSync(serverDir, before, { recursive: true })
  const disk = await watchDisk(serverDir, notes, more.careless)
  const server = await keepServer({ dir: serverDir, ...base.server, env: { ...disk.env, ...more.env } })
  const laptop = await openLaptop(server.url, 'konseptor')
  const answered: Answered[] = []
  const files = new Set<string>()
  try {
    for (let n = 0; n < steps; n++) {
      const id = randomUUID()
      laptop.do(id, {
        kind: 'letter.create',
        content: newLetterContent('surat_dinas', laptop.position, laptop.book.directory()),
      })
      if (n % 3 === 0) {
        const letter = await laptop.attach(id, 'lampiran.pdf', await somePdf(n % 2 === 0 ? 5_000 : 300_000))
        letter.content.attachments.forEach((a) => files.add(a.sha256))
      }
      const problem = await laptop.sync()
      if (problem) throw problem
      const accepted = laptop.store.outbox.recent(100_000).filter((row) => row.status === 'accepted')
      answered.push({
        operations: accepted.map((row) => row.operation.payloadHash),
        files: [...files].filter((hash) => laptop.store.files.isAtServer(hash)),
        journalSize: disk.journalSize(),
      })
    }
  } finally {
    laptop.remove()
    await server.stop()
  }
  return {
    journal: disk.journal,
    before,
    serverDir,
    answered,
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
