import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { enrol, type Client } from '../../src/server/testing/client.ts'
import { inventedContent } from '../bench/invented-content.ts'
import { row } from '../bench/row.ts'
import { percentile, timeOf } from '../bench/stats.ts'
import { startServerProcess } from '../support/server-process.ts'
import type { ServerBench } from './bench.ts'
import type { Place } from './places.ts'

const perSecond = 600
const laptops = 20

/**
 * After an outage: 600 changes a second by real HTTP, each a push of its own, for some seconds, whether or not earlier ones are answered.
 * A change waits from the moment it was due.
 */
export const storm: ServerBench = {
  name: 'storm',
  async run({ quick, kind, places, say }) {
    const place = await places.fresh(kind)
    const env = place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}
    const server = await startServerProcess({ dir: place.dir, env })
    const clients: Client[] = []
    for (let n = 0; n < laptops; n++) clients.push(await enrol(server.url, 'konseptor'))
    await Promise.all(clients.map((client) => client.hello()))
    const commits = await bareCommits(place, quick ? 50 : 300)

    const seconds = quick ? 3 : 10
    const waits: number[] = []
    const lines = clients.map(() => Promise.resolve())
    const [begin, cpuBefore] = [performance.now(), cpuMs(server.pid)]
    for (let change = 0; change < seconds * perSecond; change++) {
      const due = begin + (change * 1000) / perSecond
      if (due > performance.now()) await wait(due - performance.now())
      const index = change % laptops
      const client = clients[index]!
      // A laptop has one push on its way at a time.
      lines[index] = lines[index]!.then(async () => {
        const content = inventedContent(change)
        const { result } = await client.act(randomUUID(), { kind: 'letter.create', content })
        if (result !== 'accepted') throw new Error('a change was refused')
        waits.push(performance.now() - due)
      })
    }
    await Promise.all(lines)
    const took = (performance.now() - begin) / 1000
    const cpu = (cpuMs(server.pid) - cpuBefore) / waits.length
    await server.stop()
    await place.remove()
    say(`${waits.length} changes in ${took.toFixed(1)} s`)
    return [
      row({
        name: `storm of ${perSecond} changes/s, p99, ${kind}`,
        value: percentile(waits, 0.99),
        unit: 'ms',
        against: { what: 'p99 of one bare commit', value: percentile(commits, 0.99) },
      }),
      row({
        name: `… taken of what came, ${kind}`,
        value: waits.length / took,
        unit: '1/s',
        against: { what: 'came', value: perSecond },
        goal: { atLeast: 0.95 },
      }),
      // What a machine that has other things to do cannot falsify: how much of one core 600 a second would take.
      row({
        name: `… processor of the server for a change, ${kind}`,
        value: cpu,
        unit: 'ms',
        against: { what: 'one core, shared by 600 a second', value: 1000 / perSecond },
        goal: { atMost: 1 },
      }),
    ]
  },
}

/** What a process has taken of the processors, all its threads together; the clock of /proc ticks a hundred times a second. */
const cpuMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Milliseconds of single durable rows, one after the other, in the same database. */
const bareCommits = async (place: Place, count: number): Promise<number[]> => {
  const plain = await place.plain()
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const params = { name: `bench ${n}`, value: randomUUID() }
    const insert = 'insert into meta (name, value) values (@name, @value)'
    times.push(await timeOf(() => plain.transact((sql) => sql.run(insert, params))))
  }
  await plain.close()
  return times
}
