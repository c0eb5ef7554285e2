import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqlite } from '../../src/server/store/open-sqlite.ts'
import { stateOf } from '../../src/server/store/state-of-database.ts'
import { makePlain } from '../../src/server/testing/make-plain.ts'
import { imageOf } from './disk/disk-image.ts'
import { readJournal } from './disk/journal.ts'
import { watchDisk } from './disk/watch-disk.ts'
import { seeded } from './parts/seeded.ts'

let root: string
let before: string
let server: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lontar-encrypting-'))
  ;[before, server] = [join(root, 'before'), join(root, 'server')] as const
  mkdirSync(before)
  const db = openSqlite(join(before, 'server.db'))
  const add = db.prepare('insert into meta values (?, ?)')
  for (let n = 0; n < 30; n++) add.run(`catatan ${n}`, `Undangan rapat ke-${n}`)
  db.close()
  makePlain(join(before, 'server.db'))
  // As a kill leaves it: with work that only the log holds.
  const running = new Database(join(before, 'server.db'))
  running.prepare(`insert into meta values ('~ terakhir', 'hanya di log')`).run()
  cpSync(before, server, { recursive: true })
  running.close()
  rmSync(before, { recursive: true })
  cpSync(server, before, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const factsIn = (dir: string): string => {
  const db = openSqlite(join(dir, 'server.db'))
  try {
    return JSON.stringify(db.prepare('select * from meta order by name').all())
  } finally {
    db.close()
  }
}

const opening = `
  import { openSqlite } from '${new URL('../../src/server/store/open-sqlite.ts', import.meta.url).href}'
  openSqlite(process.argv[1]).close()`

it('whenever a server dies or the power goes while its plain database is being encrypted, the next start opens all of it', async () => {
  const notes = join(root, 'notes')
  mkdirSync(notes)
  const { env, journal } = await watchDisk(server, notes)
  execFileSync(process.execPath, ['--input-type=module', '-e', opening, join(server, 'server.db')], {
    env: { ...process.env, ...env },
  })
  const calls = readJournal(journal)
  const facts = factsIn(server)
  expect(facts).toContain('hanya di log')

  const image = imageOf(server, before)
  const cut = join(root, 'cut')
  const found = new Set<string>()
  for (const [number, call] of calls.entries()) {
    image.apply(call)
    // Of a long row of writes, which all go to files that do not bear the name yet, every fifth is enough.
    if (call.kind === 'W' && number % 5 > 0) continue
    // A kill keeps all that was written; a power cut as little as it may, or anything in between.
    for (const random of [() => 0.999, () => 0, seeded(number)]) {
      mkdirSync(cut)
      image.writeTo(cut, random)
      found.add(stateOf(join(cut, 'server.db')))
      expect(factsIn(cut), `after call ${number}, ${call.kind} ${call.path}`).toBe(facts)
      rmSync(cut, { recursive: true })
    }
  }
  expect([...found].toSorted(), 'both sides of the change were cut').toEqual(['encrypted', 'plain'])
})
