import { faultsOfDisk, type FaultNumbers } from './parts/faults.ts'
import { flipsOfBits, type FlipNumbers } from './parts/flips.ts'
import type { Given, Outcome } from './parts/part.ts'
import { killAtPoints, type PointNumbers } from './parts/points.ts'
import { cutsOfPower, type PowerNumbers } from './parts/power.ts'
import { killAtRandom, type RandomNumbers } from './parts/random-kills.ts'
import type { CrashArguments } from './read-arguments.ts'
import { prepareBase } from './story/base.ts'

export interface CrashReport {
  points?: PointNumbers
  random?: RandomNumbers
  power?: PowerNumbers
  faults?: FaultNumbers
  flips?: FlipNumbers
}

/** Runs the wanted parts one after the other on one province. */
export const runParts = async (
  wanted: CrashArguments,
  say: (line: string) => void,
): Promise<{ report: CrashReport; rows: [string, string][]; violations: string[] }> => {
  const report: CrashReport = {}
  const rows: [string, string][] = []
  const violations: string[] = []
  const base = await prepareBase()
  const given: Given = { base, lanes: wanted.lanes, say }
  const { seed, only } = wanted
  const take = <N>(outcome: Outcome<N>): N => {
    rows.push(...outcome.rows)
    violations.push(...outcome.violations)
    return outcome.numbers
  }
  try {
    if (only.includes('points')) report.points = take(await killAtPoints(given, wanted.points))
    if (only.includes('random')) report.random = take(await killAtRandom(given, wanted.random, seed))
    if (only.includes('power')) report.power = take(await cutsOfPower(given, wanted.power, seed))
    if (only.includes('faults')) report.faults = take(await faultsOfDisk(given, wanted.faults))
    if (only.includes('flips')) report.flips = take(await flipsOfBits(given, wanted.flips, seed))
  } finally {
    await base.close()
  }
  return { report, rows, violations }
}
