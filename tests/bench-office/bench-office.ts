import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import { profileFolder } from '../../src/office/session/profile-folder.ts'
import { createLetterBook } from '../../src/office/letters/letter-book.ts'
import { openStore } from '../../src/office/store/open-store.ts'
import { createStore } from '../../src/office/store/store.ts'
import { writeOffice } from '../../scripts/seed/write-office.ts'
import { buildOffice } from '../bench/build-office.ts'
import { row, type Row } from '../bench/row.ts'
import { median, percentile, timeOf } from '../bench/stats.ts'
import { bareSql } from './bare-sql.ts'
import { knownLetters } from './known-letters.ts'
import { measureOffice } from './measure-office.ts'
import { questions, type Question } from './questions.ts'

export interface BenchOfficeOptions {
  letters: number
  /** Where the letters are, or are to be written. */
  dataDir: string
  quick: boolean
  say: (line: string) => void
}

const limits = { start: 2.5, memory: 120, slice: 50 }

/** One size of office, measured through its contract; the limits are those of the order. */
export const benchOffice = async ({ letters, dataDir, quick, say }: BenchOfficeOptions): Promise<Row[]> => {
  if (profileFolder(dataDir).list().length === 0) {
    say(`writing ${letters} letters into ${dataDir}`)
    ;(await writeOffice(dataDir, { letters, seed: 1, small: quick, say })).key.fill(0)
  }
  await buildOffice()
  const folder = profileFolder(dataDir)
  const profile = folder.list()[0]!
  const path = `${folder.pathOf(profile.personId)}/store.db`
  const key = Buffer.from(await keyFileSecrets(dataDir).open(Buffer.from(profile.sealedKey, 'base64')))

  let db = openStore(path, key)
  const all = questions(knownLetters(db))
  db.close()
  say('asking the office')
  const rounds = quick ? { asked: 10, start: 2 } : { asked: 200, start: 15 }
  const office = await measureOffice(dataDir, profile.personId, all, rounds)

  say('asking SQL')
  db = openStore(path, key)
  const known = knownLetters(db)
  const bare = bareSql(db)
  const times: Record<keyof typeof bare, number[]> = { list: [], search: [], letter: [] }
  for (let turn = 0; turn < rounds.asked; turn++) {
    const of = { word: known.chance.pick(known.usual), id: known.chance.pick(known.ids) }
    for (const name of ['list', 'search', 'letter'] as const) times[name].push(await timeOf(() => bare[name](of)))
  }
  db.close()
  const slices = await timesOfSlices(path, key, profile.personId, quick ? 3 : 60)
  key.fill(0)

  const size = letters.toLocaleString('en')
  const ratio = median(office.start.first) / median(office.start.bare)
  return [
    ...all.flatMap((question) => rowsOf(question, office.asked[question.name]!, times, size)),
    limited(
      row({
        name: `${size}: start to first list`,
        value: median(office.start.first),
        unit: 'ms',
        against: { what: 'node -e 0', value: median(office.start.bare) },
      }),
      `≤ ${limits.start} ×`,
      ratio <= limits.start,
    ),
    ...(office.memory === null
      ? []
      : [
          row({
            name: `${size}: memory of the office`,
            value: office.memory,
            unit: 'MB',
            goal: { atMost: limits.memory },
          }),
        ]),
    row({
      name: `${size}: longest slice of a refresh`,
      value: Math.max(...slices),
      unit: 'ms',
      goal: { atMost: limits.slice },
    }),
    row({ name: `${size}: usual slice of a refresh`, value: median(slices), unit: 'ms' }),
  ]
}

const rowsOf = (
  { name, p50, p99, bare }: Question,
  asked: readonly number[],
  times: Record<'list' | 'search' | 'letter', number[]>,
  size: string,
): Row[] => {
  const share = (label: string, at: number, limit: number | undefined): Row => {
    const value = percentile(asked, at)
    const against = bare && { what: 'bare SQL', value: percentile(times[bare], at) }
    const measured = row({ name: `${size}: ${name}, ${label}`, value, unit: 'ms', ...(against && { against }) })
    return limit === undefined ? measured : limited(measured, `≤ ${limit} ms`, value <= limit)
  }
  return [share('p50', 0.5, p50), share('p99', 0.99, p99)]
}

/** The limit is one of time; the ratio is told beside it. */
const limited = (measured: Row, goal: string, ok: boolean): Row => ({ ...measured, goal, ok })

/** After a change of the directory all letters are looked at again, a slice at a time: how long nobody else is heard. */
const timesOfSlices = async (path: string, key: Buffer, personId: string, most: number): Promise<number[]> => {
  const store = createStore(path, key)
  const book = createLetterBook({ store, personId, now: () => new Date('2026-11-23T03:00:00Z'), changed: () => {} })
  const times = [await timeOf(() => book.refresh())]
  while (times.length < most) {
    let isMore = false
    times.push(await timeOf(() => void (isMore = book.refreshMore())))
    if (!isMore) break
  }
  store.facts.set('unprojected', false)
  store.close()
  return times
}
