import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrolAnswerSchema } from '../../protocol/sync-api.ts'
import { askToEnrol, enrol } from '../testing/client.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

test('the database gives away no token and no way to make one', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  const rows = JSON.stringify(['devices', 'audit', 'meta'].map((table) => db.prepare(`select * from ${table}`).all()))
  db.close()
  expect(rows).not.toContain(sari.token)
})

test('a wrong code, someone else’s code and a stranger are the same to the server', async () => {
  const { people } = (await (await fetch(`${server.url}/v1/demo/people`)).json()) as {
    people: { personId: string; code: string }[]
  }
  const code = people.find((p) => p.personId === 'sari')!.code
  for (const body of [
    { personId: 'sari', code: 'wrong' },
    { personId: 'arya', code },
    { personId: 'nobody', code },
  ]) {
    const answer = await askToEnrol(server.url, body)
    expect([answer.status, await answer.json()]).toEqual([403, { error: { code: 'enrolment_refused', params: {} } }])
  }
})

test('outside a demonstration nobody is listed and a shown code is worth nothing; a one-time code works once', async () => {
  const { people } = (await (await fetch(`${server.url}/v1/demo/people`)).json()) as {
    people: { personId: string; code: string }[]
  }
  server = await server.again({ demo: false })
  const enrolWith = (code: string) => askToEnrol(server.url, { personId: 'sari', code })
  try {
    expect((await fetch(`${server.url}/v1/demo/people`)).status).toBe(404)
    expect((await enrolWith(people.find((p) => p.personId === 'sari')!.code)).status).toBe(403)
    const code = newCode(server.dir, 'sari')
    const answer = enrolAnswerSchema.parse(await (await enrolWith(code)).json())
    expect(answer.person.id).toBe('sari')
    expect((await enrolWith(code)).status).toBe(403)
  } finally {
    server = await server.again({ demo: true })
  }
})

const newCode = (dir: string, person: string): string => {
  const program = join(import.meta.dirname, '../index.ts')
  return execFileSync(process.execPath, [program, '--data', dir, '--new-code', person], { encoding: 'utf8' }).trim()
}
