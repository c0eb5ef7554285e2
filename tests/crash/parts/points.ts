import { relative } from 'node:path'
import { callName, readJournal } from '../disk/journal.ts'
import { fileKind } from '../disk/watch-disk.ts'
import { play } from '../story/play.ts'
import { twoPeopleAtOneComputer } from '../story/story.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inLanes } from './in-lanes.ts'
import type { Given, Outcome } from './part.ts'
import { spread } from './spread.ts'

export interface Point {
  on: 'office' | 'server'
  kind: string
  at: number
  isWrite: boolean
}

/** Every call by which office or server changed the disk in one undisturbed story, in its order. */
export const recordPoints = async ({ base }: Given, on: Point['on']): Promise<Point[]> => {
  const played = await play({ base, steps: twoPeopleAtOneComputer, on, keep: true })
  if (played.wrong.length > 0) throw new Error(`undisturbed, and yet: ${played.wrong.join('; ')}`)
  const entries = readJournal(played.journal)
  rmSync(played.dir, { recursive: true, force: true })
  return entries.map((entry, index) => ({
    on,
    kind: `${fileKind(relative(join(played.dir, on), entry.path))} ${callName[entry.kind]}`,
    at: index + 1,
    isWrite: entry.kind === 'W',
  }))
}

export interface PointNumbers {
  /** Calls that change the disk, in the two stories. */
  of: number
  /** Kinds of file and call among them. */
  kinds: number
  killed: number
  torn: number
  lost: number
  doubled: number
}

/** Office and server are killed at calls that change the disk: before the call, or when half of its bytes are written. */
export const killAtPoints = async (given: Given, limit: number): Promise<Outcome<PointNumbers>> => {
  const points = [...(await recordPoints(given, 'office')), ...(await recordPoints(given, 'server'))]
  const kindOf = (point: Point) => `${point.on} ${point.kind}`
  const chosen = spread(points, kindOf, limit)
  const kinds = new Set(points.map(kindOf))
  const numbers: PointNumbers = { of: points.length, kinds: kinds.size, killed: 0, torn: 0, lost: 0, doubled: 0 }
  const violations: string[] = []
  await inLanes(chosen, given.lanes, async (point) => {
    // Of the writes every second is torn in the middle; before or after makes no difference to the next call's before.
    const kind = point.isWrite && point.at % 2 === 0 ? 'tear' : 'kill'
    const played = await play({
      base: given.base,
      steps: twoPeopleAtOneComputer,
      on: point.on,
      mishap: { kind, at: point.at },
    })
    if (played.happened.length > 0) numbers.killed++
    if (played.happened.length > 0 && kind === 'tear') numbers.torn++
    numbers.lost += played.lost.length
    numbers.doubled += played.wrong.length
    const name = `${point.on}, ${kind} at call ${point.at} (${played.happened[0] ?? 'not reached'})`
    given.say(name)
    violations.push(...[...played.lost, ...played.wrong].map((what) => `${name}: ${what}`))
  })
  const missed = [...kinds].filter((kind) => !chosen.some((point) => kindOf(point) === kind))
  return {
    numbers,
    rows: [
      ['calls that change the disk', `${numbers.of} of ${numbers.kinds} kinds`],
      [
        'killed at',
        `${numbers.killed} (${numbers.torn} in the middle of a write)${missed.length ? `; kinds left out: ${missed.length}` : ''}`,
      ],
      ['acknowledged and lost', String(numbers.lost)],
      ['twice, with a gap, or different', String(numbers.doubled)],
    ],
    violations,
  }
}
