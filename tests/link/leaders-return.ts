import { join } from 'node:path'
import { openDatabase } from '../../src/server/testing/open-database.ts'
import { startTestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop } from '../support/laptop.ts'
import { demoPersonId } from '../support/province-data.ts'
import { createDice } from '../sync/world/dice.ts'
import { busyFortnight } from './busy-fortnight.ts'
import { cutEachPage, isPage } from './scissors.ts'
import { layWire, type Crossing } from './wire.ts'

export interface Returned {
  /** Of the leader's feed since the leave: every one was a change to be told. */
  changes: number
  letters: number
  /** Until the last page of letters has come; files come after that. */
  crossings: Crossing[]
  /** How often the way was cut, where it was. */
  cuts: number
  /** Pages that came whole more than once, and letters that did not come. */
  twice: number
  missing: number
}

const fortnightMs = 14 * 24 * 60 * 60 * 1000

export interface LeadersReturn {
  letters: number
  seed: string
  /** Cuts the line once in the middle of each page, and once before each. */
  cut?: boolean
}

/** A leader's laptop, away while the office worked, exchanges with the server again: the real client and the real server. */
export const leadersReturn = async ({ letters, seed, cut = false }: LeadersReturn): Promise<Returned> => {
  let away = 0
  const server = await startTestServer({ now: () => new Date(Date.now() + away) })
  const wire = await layWire(server.url)
  const laptop = await openLaptop(wire.url, 'kepala')
  try {
    await laptop.sync()
    const before = feedOf(server.dir).changes
    await busyFortnight(server.url, letters, createDice(seed))
    wire.hangUp()
    // Until the laptop has seen it: a request on a line that ends just then would count as two.
    await new Promise((resolve) => setTimeout(resolve, 100))
    // What the laptop was given to prove its requests with is stale by then.
    away = fortnightMs
    wire.crossings.length = 0
    const scissors = cut ? cutEachPage() : null
    if (scissors) wire.watch(scissors.passes)
    for (
      let tries = 0;
      !(await laptop.sync().then(
        () => true,
        () => false,
      ));
      tries++
    ) {
      if (tries > 200) throw new Error('the laptop never came through')
    }
    const feed = feedOf(server.dir)
    const here = laptop.store.letters.views(laptop.store.facts.get('feed')!.epoch)
    const lastPage = wire.crossings.findLastIndex(isPage)
    return {
      changes: feed.changes - before,
      letters: here.length,
      crossings: wire.crossings.slice(0, lastPage + 1),
      cuts: scissors?.cuts() ?? 0,
      twice: scissors?.twice() ?? 0,
      missing: feed.letters - here.length,
    }
  } finally {
    laptop.remove()
    await wire.close()
    await server.remove()
  }
}

/** Counts what the server keeps for the leader, in its own database. */
const feedOf = (dir: string) => {
  const db = openDatabase(join(dir, 'server.db'), { readonly: true })
  const count = (where: string) =>
    db
      .prepare<[string], { n: number }>(`select count(*) as n from feed where person_id = ?${where}`)
      .get(demoPersonId.kepala)!.n
  const counts = { changes: count(''), letters: count(' and latest = 1 and view_id is not null') }
  db.close()
  return counts
}
