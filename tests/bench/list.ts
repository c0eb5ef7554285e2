import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtPrograms } from '../../src/chromium/programs.ts'
import { toLetterRow } from '../../src/office/letters/letter-rows.ts'
import { createStore } from '../../src/office/store/store.ts'
import type { Bench } from './bench.ts'
import { buildOffice } from './build-office.ts'
import { type OfficeWithLetters, officeWithLetters } from './office-with-letters.ts'
import { plainRows } from './plain-rows.ts'
import { row } from './row.ts'
import { interleave, median, percentile, timeOf } from './stats.ts'
import { ask, superviseHere } from './time-to-first-list.ts'

/** What a person types, letter by letter; the screens ask after each. */
const typed = ['r', 'ra', 'rap', 'rapa', 'rapat']
/** Three frames of a screen: what is there by then seems to be there at once. */
const atOnce = { what: 'at once', value: 50, unit: 'ms' }

/** As many rows as the screen asks for before somebody scrolls. */
const firstPage = 200

/** Opening a box of 20,000 letters and typing in its search field. */
export const list: Bench = {
  name: 'list',
  async run({ quick, say }) {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-bench-'))
    try {
      const count = quick ? 2_000 : 20_000
      say(`list: writing ${count} letters`)
      const office = await officeWithLetters(dir, count)
      await buildOffice()
      const rounds = quick ? 5 : 15
      return [...(await inStore(dir, office, rounds)), ...(await throughChannel(dir, office, rounds))]
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  },
}

const inStore = async (dir: string, { storePath, key }: OfficeWithLetters, rounds: number) => {
  const store = createStore(storePath, key)
  const plain = plainRows(join(dir, 'plain.db'), store, 5_000)
  const times = await interleave(rounds, {
    box: () => timeOf(() => store.letters.list('masuk', '').map((row) => toLetterRow(row, null))),
    counts: () => timeOf(() => store.letters.counts()),
    plain: () => timeOf(() => plain.list()),
  })
  const against = { what: 'plain SELECT of the rows', value: median(times.plain) }
  plain.close()
  store.close()
  return [
    row({ name: 'list of a full box, store', value: median(times.box), unit: 'ms', against, goal: { atMost: 3 } }),
    row({ name: 'counts of all boxes, store', value: median(times.counts), unit: 'ms', against, goal: { atMost: 3 } }),
  ]
}

/** As the screens have it: asked of the office process, rows over the channel. */
const throughChannel = async (dir: string, { personId }: OfficeWithLetters, rounds: number) => {
  const office = await superviseHere(builtPrograms().office, dir)
  const opened = (box: string, query = '', limit?: number) =>
    timeOf(() => ask(office, 'letters.list', { box, query, limit }))
  try {
    await ask(office, 'session.signIn', { personId })
    const keys: number[] = []
    const times = await interleave(rounds, {
      waiting: () => opened('menunggu'),
      full: () => opened('masuk', '', firstPage),
      typing: async () => {
        for (const query of typed) keys.push(await opened('masuk', query, firstPage))
        return 0
      },
    })
    const ms = { unit: 'ms', against: atOnce }
    return [
      row({ name: 'open “menunggu”, p95', value: percentile(times.waiting, 0.95), ...ms, goal: { atMost: 1 } }),
      row({ name: 'open a full box, p50', value: median(times.full), ...ms, goal: { atMost: 1 } }),
      row({ name: 'typing “rapat”, p50 a key', value: median(keys), ...ms, goal: { atMost: 1 } }),
      row({ name: 'typing “rapat”, p95 a key', value: percentile(keys, 0.95), ...ms, goal: { atMost: 2 } }),
    ]
  } finally {
    await office.close()
  }
}
