import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import type { LetterIntent } from '../../src/domain/letter-intents.ts'
import type { Operation, OperationResult } from '../../src/protocol/sync-api.ts'
import { enrol, type Client } from '../../src/server/testing/client.ts'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { whyNoPostgres } from '../support/postgres/find-postgres.ts'
import { startCluster } from '../support/postgres/start-cluster.ts'
import type { DemoPart } from '../support/province-data.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'

const streams = 3
const lettersEach = 12

/** A device, what it has been answered, and how it asks: at the one server, then at the other, until one of them answers. */
const openDesk = async (part: DemoPart, servers: ServerProcess[], answered: () => void) => {
  const device = await enrol(servers[0]!.url, part)
  const doors: Client[] = servers.map((server) => device.at(server.url))
  const done: { operation: Operation; result: OperationResult }[] = []
  let turn = 0
  const answerTo = async (operation: Operation): Promise<OperationResult> => {
    for (;;) {
      const door = doors[turn++ % doors.length]!
      const answer = await door.push(operation).catch(() => null)
      if (answer?.results[0]) return answer.results[0]
      await pause(20)
    }
  }
  return {
    done,
    /** The last door leads to the server that was not killed. */
    again: async (operations: Operation[]) => (await doors.at(-1)!.push(...operations)).results,
    async act(subject: string, intent: LetterIntent) {
      const operation = device.operation(subject, intent)
      const result = await answerTo(operation)
      done.push({ operation, result })
      answered()
      return result
    },
  }
}

test.skipIf(whyNoPostgres() !== null)(
  'two servers on one database, one killed in the middle: the other goes on, nothing is lost, nothing is done twice',
  async () => {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-two-servers-'))
    const cluster = await startCluster()
    const databaseUrl = await cluster.database()
    const env = { DATABASE_URL: databaseUrl }
    const doomed = await startServerProcess({ dir: join(dir, 'a'), env })
    const staying = await startServerProcess({ dir: join(dir, 'b'), env })
    const all = streams * lettersEach * 4
    let answers = 0
    let killed: Promise<void> | undefined
    const answered = () => {
      answers += 1
      // In the middle of what the other desks have just asked.
      if (answers === Math.round(all / 3)) killed = doomed.kill()
    }
    const openDesks = async () => {
      const parts = ['konseptor', 'verifikator', 'tu'] as const
      const [konseptor, verifikator, tu] = await Promise.all(
        parts.map((part) => openDesk(part, [doomed, staying], answered)),
      )
      return { konseptor: konseptor!, verifikator: verifikator!, tu: tu! }
    }
    const offices = await Promise.all(Array.from({ length: streams }, openDesks))

    const numbers = await Promise.all(
      offices.map(async ({ konseptor, verifikator, tu }) => {
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
      }),
    )
    await killed

    const desks = offices.flatMap((office) => Object.values(office))
    expect(desks.flatMap((desk) => desk.done.map(({ result }) => result.result))).toEqual(
      Array.from({ length: all }, () => 'accepted'),
    )
    const row = Array.from({ length: streams * lettersEach }, (_, n) => n + 1)
    expect(numbers.flat().toSorted((a, b) => a! - b!)).toEqual(row)
    for (const desk of desks) {
      const offeredAgain = await desk.again(desk.done.map(({ operation }) => operation))
      expect(offeredAgain).toEqual(desk.done.map(({ result }) => result))
    }

    const sql = postgres(databaseUrl, { max: 1 })
    const [found] = await sql`select (select count(*) from operations)::int as operations,
      (select count(*) from letters)::int as letters, (select count(*) from feed)::int as rows,
      (select max(seq) from feed)::int as last,
      (select count(*) from audit later join audit earlier on earlier.sha256 = later.previous_sha256)::int as sealed,
      (select count(*) from audit)::int as audit`
    await sql.end()
    expect(found).toMatchObject({ operations: all, letters: row.length, rows: found!['last'] as number })
    expect(found!['sealed']).toBe((found!['audit'] as number) - 1)

    await staying.stop()
    await cluster.stop()
    await rm(dir, { recursive: true })
  },
)
