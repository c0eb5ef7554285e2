import { inLanes } from '../crash/parts/in-lanes.ts'
import type { FaultKind } from './faults.ts'
import { preparePartitionBase } from './partition-base.ts'
import { runPartition, type PartitionResult } from './run-partition.ts'

export interface PartitionSummary {
  runs: number
  /** Everything was everywhere within 60 s of healing, and the same. */
  converged: number
  /** Something stood still at the end of them. */
  wedged: number
  slowestSeconds: number
  /** Letters written in all of them. */
  letters: number
  /** How many requests met which fault; `refused` counts the times when nothing listened. */
  faults: Partial<Record<FaultKind, number>>
  /** What went wrong, by seed. */
  failures: string[]
}

export interface ManyRuns {
  runs: number
  /** Seed of the first run; each further one takes the next. */
  seed: number
  /** Runs at once: each is mostly waiting. */
  lanes: number
  say(result: PartitionResult): void
}

export const runMany = async ({ runs, seed, lanes, say }: ManyRuns): Promise<PartitionSummary> => {
  const base = await preparePartitionBase()
  try {
    const seeds = Array.from({ length: runs }, (_, index) => seed + index)
    const results = await inLanes(seeds, lanes, async (one) => {
      const result = await runPartition(base, one).catch((error: unknown) => brokenRun(one, error))
      say(result)
      return result
    })
    const faults: PartitionSummary['faults'] = {}
    for (const result of results) for (const [kind, count] of result.faults) faults[kind] = (faults[kind] ?? 0) + count
    return {
      runs,
      converged: results.filter(isConverged).length,
      wedged: results.filter((result) => result.wedged.length > 0).length,
      slowestSeconds: Math.max(...results.map((result) => result.seconds ?? Infinity)),
      letters: results.reduce((sum, result) => sum + result.letters, 0),
      faults,
      failures: results.flatMap(complaintsOf),
    }
  } finally {
    await base.close()
  }
}

/** A process that died of it is a failure of this run, not of the others. */
const brokenRun = (seed: number, error: unknown): PartitionResult => ({
  seed,
  seconds: null,
  wedged: [String(error)],
  differs: [],
  faults: new Map(),
  letters: 0,
})

const isConverged = ({ seconds, wedged, differs }: PartitionResult): boolean =>
  seconds !== null && wedged.length === 0 && differs.length === 0

const complaintsOf = ({ seed, wedged, differs }: PartitionResult): string[] =>
  [...wedged, ...differs].map((what) => `seed ${seed}: ${what}`)
