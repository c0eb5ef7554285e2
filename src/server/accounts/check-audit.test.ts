import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canonicalJson } from '../../protocol/canonical-json.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { openDatabase } from '../testing/open-database.ts'
import { checkAudit } from './check-audit.ts'

/** Somebody with the key to the database and all the time in the world alters the log: what an inspector sees of it. */
let dir: string
let store: Store
let noted: string
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-audit-'))
  store = await openStore({ dataDir: dir, databaseUrl: undefined })
  for (let n = 1; n <= 6; n++) {
    await store.transact((writer) =>
      writer.addAudit({
        at: `2026-11-26T0${n}:00:00.000Z`,
        deviceId: null,
        personId: `orang-${n}`,
        subject: null,
        event: 'device_enrolled',
        detail: { n },
      }),
    )
  }
  noted = (await checkAudit(store)).last
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true, force: true })
})

const tamper = async (work: (db: Database.Database, ids: number[]) => void) => {
  const db = openDatabase(join(dir, 'server.db'))
  const triggers = db.prepare(`select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'`).pluck()
  for (const name of triggers.all() as string[]) db.exec(`drop trigger ${name}`)
  work(db, db.prepare('select id from audit order by id').pluck().all() as number[])
  db.close()
  return checkAudit(store, noted)
}

it('an untouched log is sound to its end, and holds what was noted', async () => {
  expect(await checkAudit(store, noted)).toMatchObject({
    sound: expect.any(Number) as number,
    broken: null,
    notedThere: true,
  })
})

it.each<[string, (db: Database.Database, ids: number[]) => void]>([
  ['a changed person', (db, ids) => db.prepare(`update audit set person_id = 'lain' where id = ?`).run(ids[2])],
  [
    'a changed time',
    (db, ids) => db.prepare(`update audit set at = '2020-01-01T00:00:00.000Z' where id = ?`).run(ids[2]),
  ],
  ['a changed detail', (db, ids) => db.prepare(`update audit set detail = '{"n":9}' where id = ?`).run(ids[2])],
  ['a row taken out of the middle', (db, ids) => db.prepare('delete from audit where id = ?').run(ids[2])],
  ['the first row taken out', (db, ids) => db.prepare('delete from audit where id = ?').run(ids[0])],
  [
    'two rows that changed places',
    (db, ids) => {
      const move = db.prepare('update audit set id = ? where id = ?')
      move.run(-1, ids[2])
      move.run(ids[2], ids[3])
      move.run(ids[3], -1)
    },
  ],
  [
    'a row put in between',
    (db, ids) =>
      db
        .prepare(
          `insert into audit select id + 1000, at, device_id, 'tamu', subject, event, detail, sha256, lower(hex(randomblob(32))) from audit where id = ?`,
        )
        .run(ids[2]),
  ],
])('%s is found by the chain alone', async (_, work) => {
  expect((await tamper(work)).broken).not.toBeNull()
})

it('a tail that was cut off is told by nothing but a seal that was noted elsewhere', async () => {
  const check = await tamper((db, ids) => db.prepare('delete from audit where id > ?').run(ids.at(-3)))
  expect(check).toMatchObject({ broken: null, notedThere: false })
})

it('nor is a log that was written anew with all its seals', async () => {
  const check = await tamper((db) => {
    const rows = db.prepare('select * from audit order by id').all() as Record<string, string>[]
    let previous = ''
    for (const row of rows) {
      const event = {
        at: row['at'],
        deviceId: row['device_id'],
        personId: row['person_id'] === 'orang-3' ? 'orang-lain' : row['person_id'],
        subject: row['subject'],
        event: row['event'],
        detail: JSON.parse(row['detail']!) as unknown,
      }
      const seal = createHash('sha256')
        .update(canonicalJson({ previous, ...event }))
        .digest('hex')
      db.prepare('update audit set person_id = ?, previous_sha256 = ?, sha256 = ? where id = ?').run(
        event.personId,
        previous,
        seal,
        row['id'],
      )
      previous = seal
    }
  })
  expect(check).toMatchObject({ broken: null, notedThere: false })
})
