import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterIntent } from '../../src/domain/letter-intents.ts'
import type { Operation, OperationResult } from '../../src/protocol/sync-api.ts'
import { enrol, type Client } from '../../src/server/testing/client.ts'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { whyNoPostgres } from '../support/postgres/find-postgres.ts'
import { startCluster, type PostgresCluster } from '../support/postgres/start-cluster.ts'
import type { DemoPart } from '../support/province-data.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'

const streams = 3
const lettersEach = 12
const steps = streams * lettersEach * 4

/** A device, what it has been answered, and how it asks: at one server, then at the next, until one of them answers. */
const openDesk = async (part: DemoPart, servers: ServerProcess[], story: { answered(): void; unanswered(): void }) => {
  const device = await enrol(servers[0]!.url, part)
  const doors: Client[] = servers.map((server) => device.at(server.url))
  const done: { operation: Operation; result: OperationResult }[] = []
  let turn = 0
  const answerTo = async (operation: Operation): Promise<OperationResult> => {
    for (;;) {
      const door = doors[turn++ % doors.length]!
      const answer = await door.push(operation).catch(() => null)
      if (answer?.results[0]) return answer.results[0]
      story.unanswered()
      await pause(20)
    }
  }
  return {
    done,
    /** The last door leads to a server that still stands. */
    async again(operations: Operation[]): Promise<OperationResult[]> {
      for (;;) {
        // A connection to the database that was ended a moment ago may still break under the first question.
        const answer = await doors
          .at(-1)!
          .push(...operations)
          .catch(() => null)
        if (answer?.results) return answer.results
        await pause(20)
      }
    },
    async act(subject: string, intent: LetterIntent) {
      const operation = device.operation(subject, intent)
      const result = await answerTo(operation)
      done.push({ operation, result })
      story.answered()
      return result
    },
  }
}
type Desk = Awaited<ReturnType<typeof openDesk>>
type Office = Record<'konseptor' | 'verifikator' | 'tu', Desk>

const openOffice = async (...told: [ServerProcess[], Parameters<typeof openDesk>[2]]): Promise<Office> => ({
  konseptor: await openDesk('konseptor', ...told),
  verifikator: await openDesk('verifikator', ...told),
  tu: await openDesk('tu', ...told),
})

/** One letter after the other until each has its number. */
const work = async ({ konseptor, verifikator, tu }: Office): Promise<(number | undefined)[]> => {
  const given: (number | undefined)[] = []
  for (let n = 0; n < lettersEach; n++) {
    const id = randomUUID()
    await konseptor.act(id, { kind: 'letter.create', content: sampleContent({ subject: `Surat ${n}` }) })
    await konseptor.act(id, { kind: 'letter.submit', note: '' })
    await verifikator.act(id, { kind: 'letter.paraf', contentVersion: 1, note: '' })
    const { letter } = await tu.act(id, { kind: 'letter.reserve_number' })
    given.push(letter?.number?.sequence)
  }
  return given
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)

/** Everything was done once: told by the answers, by the answers to the same questions again, and by the rows themselves. */
const expectAllDoneOnce = async (offices: Office[], numbers: (number | undefined)[], databaseUrl: string) => {
  const desks = offices.flatMap((office) => Object.values(office))
  const results = desks.flatMap((desk) => desk.done.map(({ result }) => result.result))
  expect(results).toEqual(upTo(steps).map(() => 'accepted'))
  expect(numbers.toSorted((a, b) => a! - b!)).toEqual(upTo(streams * lettersEach))
  for (const desk of desks) {
    const offeredAgain = await desk.again(desk.done.map(({ operation }) => operation))
    expect(offeredAgain).toEqual(desk.done.map(({ result }) => result))
  }
  const sql = postgres(databaseUrl, { max: 1 })
  const [found] = await sql`select
    (select count(*) from operations)::int as operations,
    (select count(*) from letters)::int as letters,
    (select max(seq) - count(*) from feed)::int as gaps,
    (select count(*) from audit where previous_sha256 not in (select sha256 from audit))::int as beginnings`
  await sql.end()
  expect(found).toEqual({ operations: steps, letters: streams * lettersEach, gaps: 0, beginnings: 1 })
}

describe.skipIf(whyNoPostgres() !== null)('several servers on one PostgreSQL', () => {
  let cluster: PostgresCluster
  let dir: string
  beforeAll(async () => {
    cluster = await startCluster()
    dir = await mkdtemp(join(tmpdir(), 'lontar-servers-'))
  })
  afterAll(async () => {
    await cluster.stop()
    await rm(dir, { recursive: true })
  })

  test('one is killed in the middle: the other goes on, nothing is lost, nothing is done twice', async () => {
    const databaseUrl = await cluster.database()
    const env = { DATABASE_URL: databaseUrl }
    const doomed = await startServerProcess({ dir: join(dir, 'doomed'), env })
    const staying = await startServerProcess({ dir: join(dir, 'staying'), env })
    let answers = 0
    let killed: Promise<void> | undefined
    const answered = () => {
      answers += 1
      // In the middle of what the other desks have just asked.
      if (answers === Math.round(steps / 3)) killed = doomed.kill()
    }
    const story = { answered, unanswered: () => {} }
    const offices = await Promise.all(upTo(streams).map(() => openOffice([doomed, staying], story)))
    const numbers = await Promise.all(offices.map(work))
    await killed
    await expectAllDoneOnce(offices, numbers.flat(), databaseUrl)
    await staying.stop()
  })

  test('the database ends their connections again and again: whoever got no answer asks again and is answered right', async () => {
    const databaseUrl = await cluster.database()
    const server = await startServerProcess({ dir: join(dir, 'cut-off'), env: { DATABASE_URL: databaseUrl } })
    const admin = postgres(databaseUrl, { max: 1 })
    let [answers, unanswered] = [0, 0]
    const story = {
      unanswered: () => void unanswered++,
      answered() {
        answers += 1
        if (answers % 10 !== 0) return
        void admin`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`.execute()
      },
    }
    const offices = await Promise.all(upTo(streams).map(() => openOffice([server], story)))
    const numbers = await Promise.all(offices.map(work))
    await admin.end()
    expect(unanswered).toBeGreaterThan(0)
    await expectAllDoneOnce(offices, numbers.flat(), databaseUrl)
    await server.stop()
  })
})
