import type { Mishap } from '../disk/watch-disk.ts'
import { play } from '../story/play.ts'
import { twoPeopleAtOneComputer } from '../story/story.ts'
import { inLanes } from './in-lanes.ts'
import type { Given, Outcome } from './part.ts'
import { recordPoints, type Point } from './points.ts'
import { spread } from './spread.ts'

export interface FaultNumbers {
  /** Calls at which the disk was full, at which it failed. */
  enospc: number
  eio: number
  /** Calls that a full disk, that a failing disk could have refused. */
  of: { enospc: number; eio: number }
  lost: number
  /** Refusals that a person was shown, by their code. */
  shown: Record<string, number>
}

/** What a person may be shown of a trouble at the server's disk: that the server fails, or is not there; Lontar keeps trying. */
const serverFails = ['server_failed', 'server_unreachable', 'sign_in_needs_server', 'files_incomplete']

/**
 * SQLite does not say why it could not create a file: there alone a full disk may be called a failing one. And Node calls it a
 * missing folder (ENOENT) when a folder cannot be made below others.
 */
const rightWords = (on: Point['on'], trouble: 'full' | 'fail', happened: string[]): string[] => {
  if (on === 'server') return serverFails
  if (trouble === 'fail')
    return happened.some((call) => call.endsWith(' mkdir')) ? ['disk_failed', 'internal'] : ['disk_failed']
  return happened.some((call) => /store\.db\S* open$/.test(call)) ? ['disk_full', 'disk_failed'] : ['disk_full']
}
const takesRoom = (point: Point): boolean =>
  /(write|create|mkdir|rename|link)$/.test(point.kind) && !point.kind.endsWith('unlink')

/** The disk of office or server refuses a call: once, or from then on until there is room again. Then the story goes on. */
export const faultsOfDisk = async (given: Given, limit: number): Promise<Outcome<FaultNumbers>> => {
  const points = [...(await recordPoints(given, 'office')), ...(await recordPoints(given, 'server'))]
  const kindOf = (point: Point) => `${point.on} ${point.kind}`
  const withRoom = points.filter(takesRoom)
  const plans = (['full', 'fail'] as const).flatMap((trouble) =>
    spread(trouble === 'full' ? withRoom : points, kindOf, Math.ceil(limit / 2)).map((point, index) => {
      const kind: Mishap = index % 2 === 0 ? trouble : `${trouble}+`
      return { point, trouble, kind }
    }),
  )
  const numbers: FaultNumbers = {
    enospc: 0,
    eio: 0,
    of: { enospc: withRoom.length, eio: points.length },
    lost: 0,
    shown: {},
  }
  const violations: string[] = []
  await inLanes(plans, given.lanes, async ({ point, trouble, kind }) => {
    const mishap = { kind, at: point.at }
    const played = await play({ base: given.base, steps: twoPeopleAtOneComputer, on: point.on, mishap })
    const name = `${point.on}, ${kind} from call ${point.at} (${played.happened[0] ?? 'not reached'})`
    if (played.happened.length > 0) numbers[trouble === 'full' ? 'enospc' : 'eio']++
    const found = [...played.lost, ...played.wrong]
    numbers.lost += found.length
    for (const code of played.shown) numbers.shown[code] = (numbers.shown[code] ?? 0) + 1
    const strange = played.shown.filter((code) => !rightWords(point.on, trouble, played.happened).includes(code))
    given.say(`${name}: ${played.shown.join(', ') || 'nothing shown'}`)
    violations.push(...found.map((what) => `${name}: ${what}`), ...strange.map((code) => `${name}: shown as ${code}`))
  })
  const shown = Object.entries(numbers.shown).map(([code, count]) => `${code} ${count}`)
  return {
    numbers,
    rows: [
      ['disk full at', `${numbers.enospc} of ${numbers.of.enospc} calls`],
      ['disk failing at', `${numbers.eio} of ${numbers.of.eio} calls`],
      ['acknowledged and lost, or wrong', String(numbers.lost)],
      ['shown', shown.join(', ')],
    ],
    violations,
  }
}
