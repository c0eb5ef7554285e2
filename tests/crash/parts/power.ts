import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDiskImage, imageOf, type DiskImage } from '../disk/disk-image.ts'
import { readJournal, type Entry } from '../disk/journal.ts'
import { checkOfficeAtRest } from '../story/office-at-rest.ts'
import { play } from '../story/play.ts'
import { checkServerAtRest } from '../story/server-at-rest.ts'
import { dayOfWriting } from '../story/story.ts'
import { playUploadDay } from '../story/upload-day.ts'
import type { Given, Outcome } from './part.ts'
import { seeded } from './seeded.ts'

/** One recorded day, and how to judge what a power cut left of it. */
interface Recorded {
  entries: Entry[]
  image(): DiskImage
  /** What was acknowledged by then and is not there, and what is there and wrong. */
  judge(dir: string, journalSize: number): Promise<string[]>
  remove(): void
}
interface Careless {
  env?: NodeJS.ProcessEnv
  careless?: string
}

const normal: Careless = {
  env: { NODE_OPTIONS: `--import=${new URL('../controls/synchronous-normal.ts', import.meta.url).href}` },
}
const withoutFileSync: Careless = { careless: '/files/' }

const recordOffice = async ({ base }: Given, careless: Careless): Promise<Recorded> => {
  const played = await play({ base, steps: dayOfWriting, on: 'office', keep: true, ...careless })
  const root = join(played.dir, 'office')
  return {
    entries: readJournal(played.journal),
    image: () => createDiskImage(root),
    async judge(dir, journalSize) {
      // The key of the store is kept by the shell, which is another process on (here) the same disk.
      copyFileSync(join(root, 'shell.key'), join(dir, 'shell.key'))
      const facts = played.acknowledgements.findLast((a) => a.journalSize <= journalSize)?.facts ?? new Map()
      const { lost, wrong } = await checkOfficeAtRest(dir, facts, null)
      return [...lost, ...wrong]
    },
    remove: () => rmSync(played.dir, { recursive: true }),
  }
}

const recordServer = async ({ base }: Given, careless: Careless): Promise<Recorded> => {
  const day = await playUploadDay(base, 15, careless)
  return {
    entries: readJournal(day.journal),
    image: () => imageOf(day.serverDir, day.before),
    async judge(dir, journalSize) {
      const answered = day.answered.findLast((a) => a.journalSize <= journalSize) ?? { operations: [], files: [] }
      const server = await checkServerAtRest(dir).catch((error: unknown) => String(error))
      if (typeof server === 'string') return [`the database does not open: ${server}`]
      const operations = answered.operations
        .filter((hash) => !server.hasAccepted(hash))
        .map((hash) => `operation ${hash}`)
      const files = answered.files.filter((hash) => !server.hasFile(hash)).map((hash) => `file ${hash}`)
      return [...operations, ...files, ...server.wrong]
    },
    remove: () => day.remove(),
  }
}

/** Cuts the power at so many moments of the day. Gives the cuts after which something was missing or wrong. */
const cutPower = async (recorded: Recorded, cuts: number, seed: number): Promise<string[]> => {
  const random = seeded(seed)
  const moments = Array.from({ length: cuts }, () => 1 + Math.floor(random() * recorded.entries.length)).toSorted(
    (a, b) => a - b,
  )
  const image = recorded.image()
  const bad: string[] = []
  let applied = 0
  for (const moment of moments) {
    for (; applied < moment; applied++) image.apply(recorded.entries[applied]!)
    const dir = mkdtempSync(join(tmpdir(), 'lontar-cut-'))
    image.writeTo(dir, random)
    const found = await recorded.judge(dir, recorded.entries[moment - 1]!.end)
    rmSync(dir, { recursive: true })
    if (found.length > 0) bad.push(`power cut after call ${moment}, seed ${seed}: ${found.join('; ')}`)
  }
  return bad
}

export interface PowerNumbers {
  cuts: number
  full: { lost: number }
  normal: { lost: number; cuts: number }
  filesNotSynced: { lost: number; cuts: number }
}

/**
 * Half of the cuts at the office's disk, half at the server's. As shipped nothing acknowledged may be missing. Two controls must
 * lose something: databases with synchronous=NORMAL, and files whose fsync is left out.
 */
export const cutsOfPower = async (given: Given, cuts: number, seed: number): Promise<Outcome<PowerNumbers>> => {
  const controlCuts = Math.max(20, Math.min(100, Math.floor(cuts / 4)))
  const numbers: PowerNumbers = {
    cuts,
    full: { lost: 0 },
    normal: { lost: 0, cuts: 2 * controlCuts },
    filesNotSynced: { lost: 0, cuts: 2 * controlCuts },
  }
  const violations: string[] = []
  for (const [name, record] of [
    ['office', recordOffice],
    ['server', recordServer],
  ] as const) {
    const run = async (careless: Careless, howMany: number): Promise<string[]> => {
      const recorded = await record(given, careless)
      try {
        return await cutPower(recorded, howMany, seed)
      } finally {
        recorded.remove()
      }
    }
    const lost = await run({}, Math.ceil(cuts / 2))
    numbers.full.lost += lost.length
    violations.push(...lost.map((what) => `${name}: ${what}`))
    const inNormal = await run(normal, controlCuts)
    numbers.normal.lost += inNormal.length
    if (inNormal.length === 0) violations.push(`${name}: blind: synchronous=NORMAL lost nothing`)
    const inCareless = await run(withoutFileSync, controlCuts)
    numbers.filesNotSynced.lost += inCareless.length
    if (inCareless.length === 0) violations.push(`${name}: blind: files that were never synced lost nothing`)
    given.say(
      `power, ${name}: ${lost.length} as shipped, ${inNormal.length} with NORMAL, ${inCareless.length} without fsync of files`,
    )
  }
  return {
    numbers,
    rows: [
      ['power cuts', String(cuts)],
      ['as shipped: cuts that lost something acknowledged', String(numbers.full.lost)],
      ['control, synchronous=NORMAL', `${numbers.normal.lost} of ${numbers.normal.cuts}`],
      ['control, files not synced', `${numbers.filesNotSynced.lost} of ${numbers.filesNotSynced.cuts}`],
    ],
    violations,
  }
}
