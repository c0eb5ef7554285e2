import { expect, it } from 'vitest'
import { readArguments, type CrashArguments, type PartName } from './read-arguments.ts'
import { runParts } from './run-parts.ts'

/** `npm run crash` in the size of CI; on demand the same with thousands. */
const inCi = readArguments([]) as CrashArguments
const run = async (part: PartName) => {
  const { report, rows, violations } = await runParts({ ...inCi, only: [part] }, () => {})
  console.log(rows.map((row) => row.join(': ')).join('\n'))
  expect(violations).toEqual([])
  return report
}
/** To end what hangs, not to judge speed. */
const limit = 15 * 60_000

it(
  'a kill at any kind of call that changes the disk loses nothing and doubles nothing',
  async () => {
    expect((await run('points')).points!.killed).toBeGreaterThan(40)
  },
  limit,
)

it(
  'a hundred kills at random moments of a working day',
  async () => {
    expect((await run('random')).random).toMatchObject({ kills: 100, lost: 0, doubled: 0 })
  },
  limit,
)

it(
  'a power cut takes nothing that was acknowledged; where less is synced, it does',
  async () => {
    const { full, normal, filesNotSynced } = (await run('power')).power!
    expect(full.lost).toBe(0)
    expect(Math.min(normal.lost, filesNotSynced.lost)).toBeGreaterThan(0)
  },
  limit,
)

it(
  'a full and a failing disk are called by their name, and afterwards all goes on',
  async () => {
    expect((await run('faults')).faults!.shown['disk_full']).toBeGreaterThan(0)
  },
  limit,
)

it(
  'no flipped bit changes what is shown without a word',
  async () => {
    await run('flips')
  },
  limit,
)
