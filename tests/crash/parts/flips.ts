import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Random } from '../disk/disk-image.ts'
import { contentOfOffice } from '../story/content-of-office.ts'
import { contentOfServer } from '../story/content-of-server.ts'
import { play } from '../story/play.ts'
import { twoPeopleAtOneComputer } from '../story/story.ts'
import { commitEnds } from './commit-ends.ts'
import type { Given, Outcome } from './part.ts'
import { seeded } from './seeded.ts'

export interface FlipCount {
  flips: number
  /** An error of the list instead of content. */
  detected: number
  /** Everything reads as before. */
  harmless: number
  /**
   * In a log that a crash left: SQLite takes it up to the damage, as after a power cut, so what stood behind is undone. Nothing wrong is
   * shown; but what was acknowledged in these last seconds and not yet sent is gone without a word.
   */
  undone: number
  /** Other content, without a word. */
  silent: number
}
export type FlipNumbers = Record<'client' | 'server', Record<string, FlipCount>>

/** Everything a person could be shown of a folder, as one text. @throws where damage is found */
type ReadAll = (dir: string) => Promise<string>

const kinds = {
  database: /store\.db$|server\.db$/,
  log: /\.db-wal$/,
  files: /[0-9a-f]{64}$/,
}

/** Reading takes a log over, so each reading has a copy of its own, changed as wanted. */
const readCopy = async (dir: string, read: ReadAll, change: (copy: string) => void): Promise<string | null> => {
  const copy = mkdtempSync(join(tmpdir(), 'lontar-flip-'))
  try {
    cpSync(dir, copy, { recursive: true })
    change(copy)
    return await read(copy).catch(() => null)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

const filesOf = (dir: string, kind: RegExp): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && kind.test(found.name))
    .map((found) => join(found.parentPath, found.name).slice(dir.length + 1))
    .filter((path) => !path.includes('partial') && readFileSync(join(dir, path)).length > 0)

/** What a log reads as when it ends after each of its transactions. */
const earlierStates = async (dir: string, logs: string[], read: ReadAll): Promise<Set<string | null>> => {
  const states = new Set<string | null>()
  for (const log of logs) {
    const bytes = readFileSync(join(dir, log))
    for (const end of [0, ...commitEnds(bytes)]) {
      states.add(await readCopy(dir, read, (copy) => writeFileSync(join(copy, log), bytes.subarray(0, end))))
    }
  }
  return states
}

const flipIn = (file: string, random: Random): void => {
  const bytes = readFileSync(file)
  bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8)
  writeFileSync(file, bytes)
}

const flipMany = async (
  killed: string,
  settled: string,
  read: ReadAll,
  flips: number,
  random: Random,
): Promise<Record<string, FlipCount>> => {
  const intact = await readCopy(killed, read, () => {})
  // Reading closes what it opened, and so brings what the log holds into the database.
  if (intact === null || (await read(settled)) !== intact) throw new Error('not even the unchanged folder reads well')
  const counts: Record<string, FlipCount> = {}
  for (const [kind, named] of Object.entries(kinds)) {
    const dir = kind === 'log' ? killed : settled
    const files = filesOf(dir, named)
    const count: FlipCount = { flips: 0, detected: 0, harmless: 0, undone: 0, silent: 0 }
    const earlier = kind === 'log' ? await earlierStates(dir, files, read) : new Set<string | null>()
    for (; count.flips < flips && files.length > 0; count.flips++) {
      const file = files[Math.floor(random() * files.length)]!
      const found = await readCopy(dir, read, (copy) => flipIn(join(copy, file), random))
      if (found === null) count.detected++
      else if (found === intact) count.harmless++
      else if (earlier.has(found)) count.undone++
      else count.silent++
    }
    counts[kind] = count
  }
  return counts
}

/** One bit flips in what a killed office and a killed server left behind, again and again; then everything is read. */
export const flipsOfBits = async (given: Given, flips: number, seed: number): Promise<Outcome<FlipNumbers>> => {
  const { dir } = await play({
    base: given.base,
    steps: twoPeopleAtOneComputer,
    on: 'office',
    keep: true,
    abrupt: true,
  })
  try {
    const settled = join(dir, 'settled')
    for (const side of ['office', 'server']) cpSync(join(dir, side), join(settled, side), { recursive: true })
    const flipAt = (side: string, read: ReadAll) =>
      flipMany(join(dir, side), join(settled, side), read, flips, seeded(seed))
    const numbers: FlipNumbers = {
      client: await flipAt('office', contentOfOffice),
      server: await flipAt('server', contentOfServer),
    }
    const rows: [string, string][] = []
    const violations: string[] = []
    for (const side of ['client', 'server'] as const) {
      for (const [kind, count] of Object.entries(numbers[side])) {
        rows.push([
          `bits flipped, ${side}, ${kind}`,
          `${count.flips}: detected ${count.detected}, harmless ${count.harmless}, undone ${count.undone}, silent ${count.silent}`,
        ])
        if (count.silent > 0)
          violations.push(
            `${side}, ${kind}: ${count.silent} of ${count.flips} flipped bits changed what is shown, silently`,
          )
        if (count.detected + count.undone === 0) violations.push(`${side}, ${kind}: blind: no flip was ever noticed`)
      }
    }
    return { numbers, rows, violations }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
