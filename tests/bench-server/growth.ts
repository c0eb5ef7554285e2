import type { SqlDatabase } from '../../src/server/store/sql/sql-database.ts'
import { demoPersonId } from '../support/province-data.ts'
import { row } from '../bench/row.ts'
import { median, timeOf } from '../bench/stats.ts'
import type { ServerBench } from './bench.ts'
import { addLetters } from './bulk.ts'
import { addDevice, newLetters, openDesk } from './office.ts'

/** What one push and one page cost in a store of ten thousand letters, and of a hundred times as many. */
export const growth: ServerBench = {
  name: 'growth',
  async run({ quick, kind, places, say }) {
    const sizes = quick ? [1000, 10_000] : [10_000, 100_000, 1_000_000]
    if (quick) say('a million letters are left out with --quick')
    const place = await places.fresh(kind)
    const [store, plain] = [await place.open(), await place.plain()]
    const desk = await openDesk(store)
    const [drafter, leader] = [await addDevice(store, 'konseptor'), await addDevice(store, 'kepala')]
    const bulk = await addDevice(store, 'tu')
    const body = newLetters(1, 0)
    await desk.push(drafter, body)
    const letter = (await store.letter(body.operations[0]!.subject))!
    let sent = 1
    let last = 0
    const costs: { push: number; pull: number }[] = []
    for (const size of sizes) {
      const took = await timeOf(() =>
        addLetters(plain, { letter, device: bulk.id, leader: demoPersonId.kepala }, { from: last + 1, to: size }),
      )
      last = size
      say(`${size} letters, ${(took / 1000).toFixed(0)} s`)
      const pushes: number[] = []
      const pulls: number[] = []
      for (let round = 0; round < (quick ? 5 : 30); round++) {
        const next = newLetters(20, sent)
        sent += 20
        pushes.push(await timeOf(() => desk.push(drafter, next)))
        pulls.push(await timeOf(() => desk.feed(leader, '', 10)))
      }
      costs.push({ push: median(pushes), pull: median(pulls) })
    }
    const bytes = await sizeOf(plain, kind)
    for (const opened of [store, plain]) await opened.close()
    await place.remove()
    const [few, many] = [costs[0]!, costs.at(-1)!]
    const compared = (name: string, of: 'push' | 'pull') =>
      row({
        name: `${name}, ${last} letters, ${kind}`,
        value: many[of],
        unit: 'ms',
        against: { what: `${sizes[0]} letters`, value: few[of] },
        goal: { atMost: 2 },
      })
    return [
      compared('push of 20', 'push'),
      compared('page of 10, not ready', 'pull'),
      row({ name: `database for a letter with one step, ${kind}`, value: bytes / last / 1024, unit: 'KB' }),
    ]
  },
}

const sizeOf = async (plain: SqlDatabase, kind: string): Promise<number> => {
  const sql =
    kind === 'SQLite'
      ? 'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()'
      : 'select pg_database_size(current_database()) as bytes'
  return (await plain.get<{ bytes: number }>(sql))!.bytes
}
