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
export interface FlipNumbers {
  client: Record<Kind, FlipCount>
  server: Record<Kind, FlipCount>
}

/** Everything a person could be shown of a folder, as one text. @throws where damage is found */
type ReadAll = (dir: string) => Promise<string>

export type Kind = 'database' | 'log' | 'files'
const kinds: Record<Kind, RegExp> = {
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

interface Folders {
  /** As a kill left it, logs and all. */
  killed: string
  /** After a clean end. */
  settled: string
  read: ReadAll
}

const flipMany = async (
  kind: Kind,
  { killed, settled, read }: Folders,
  flips: number,
  random: Random,
): Promise<FlipCount> => {
  const dir = kind === 'log' ? killed : settled
  const intact = await readCopy(dir, read, () => {})
  if (intact === null) throw new Error('not even the unchanged folder reads well')
  const files = filesOf(dir, kinds[kind])
  const earlier = kind === 'log' ? await earlierStates(dir, files, read) : new Set<string | null>()
  const count: FlipCount = { flips: 0, detected: 0, harmless: 0, undone: 0, silent: 0 }
  for (; count.flips < flips; count.flips++) {
    const file = files[Math.floor(random() * files.length)]!
    const found = await readCopy(dir, read, (copy) => flipIn(join(copy, file), random))
    if (found === null) count.detected++
    else if (found === intact) count.harmless++
    else if (earlier.has(found)) count.undone++
    else count.silent++
  }
  return count
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
    const random = seeded(seed)
    const folders = async (side: string, read: ReadAll): Promise<Folders> => {
      const [killed, settled] = [join(dir, side), join(dir, `${side}-settled`)]
      cpSync(killed, settled, { recursive: true })
      // Reading closes what it opened, and so brings what the log holds into the database.
      await read(settled)
      return { killed, settled, read }
    }
    const each = async (of: Folders): Promise<Record<Kind, FlipCount>> => ({
      database: await flipMany('database', of, flips, random),
      log: await flipMany('log', of, flips, random),
      files: await flipMany('files', of, flips, random),
    })
    const client = await each(await folders('office', contentOfOffice))
    const server = await each(await folders('server', contentOfServer))
    const numbers: FlipNumbers = { client, server }
    const told = Object.entries(numbers).flatMap(([side, of]: [string, Record<string, FlipCount>]) =>
      Object.entries(of).map(([kind, count]) => ({ name: `${side}, ${kind}`, count })),
    )
    return {
      numbers,
      rows: told.map(({ name, count: { flips: n, detected, harmless, undone, silent } }) => [
        `bits flipped, ${name}`,
        `${n}: detected ${detected}, harmless ${harmless}, undone ${undone}, silent ${silent}`,
      ]),
      violations: told.flatMap(({ name, count }) => [
        ...(count.silent > 0 ? [`${name}: ${count.silent} of ${count.flips} flips were silent`] : []),
        ...(count.detected === 0 ? [`${name}: blind: no flip was noticed`] : []),
      ]),
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
