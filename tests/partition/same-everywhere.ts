import { join } from 'node:path'
import { factTable } from '../../src/office/store/facts.ts'
import { letterTable } from '../../src/office/store/letter-table.ts'
import { digestsOf } from '../../src/office/sync/check-digest.ts'
import { openDatabase } from '../../src/server/testing/open-database.ts'
import { exists } from '../crash/story/facts.ts'
import { checkOfficeAtRest, openAtRest } from '../crash/story/office-at-rest.ts'
import { checkServerAtRest } from '../crash/story/server-at-rest.ts'
import { demoPersonId } from '../support/province-data.ts'
import type { Desk } from './partition-base.ts'

/** Compares what lies on every computer with what lies at the server, when nothing runs. Gives what differs. */
export const checkSameEverywhere = async (
  dir: string,
  desks: Desk[],
  written: Map<string, string[]>,
): Promise<string[]> => {
  const server = await checkServerAtRest(join(dir, 'server'))
  const wrong = [...server.wrong]
  for (const { name, part } of desks) {
    // A draft that somebody was told is stored.
    const facts = new Map((written.get(name) ?? []).map((id) => [id, exists(part, id)]))
    facts.set('', { part, name: 'the computer', holds: async () => true })
    const office = await checkOfficeAtRest(join(dir, name), facts, server)
    wrong.push(...[...office.wrong, ...(await checkDigests(dir, { name, part }))].map((what) => `${name}: ${what}`))
  }
  return wrong
}

const checkDigests = async (dir: string, { name, part }: Desk): Promise<string[]> => {
  const { db } = await openAtRest(join(dir, name), demoPersonId[part])
  const { epoch } = factTable(db).get('feed')!
  const own = digestsOf(letterTable(db).views(epoch))
  db.close()
  const server = openDatabase(join(dir, 'server', 'server.db'))
  const rows = server
    .prepare<[string], { letter_group: string; digest: string }>(
      'select letter_group, digest from digests where person_id = ?',
    )
    .all(demoPersonId[part])
  server.close()
  const differs = rows.filter((row) => /[^0]/.test(row.digest) && own.get(row.letter_group) !== row.digest)
  const unknown = [...own.keys()].filter((group) => !rows.some((row) => row.letter_group === group))
  return [...differs.map((row) => `digest ${row.letter_group}`), ...unknown.map((group) => `digest ${group}`)]
}
