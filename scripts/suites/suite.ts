import type { Outcome } from './outcome.ts'

/** Something `npm test` runs and counts: a whole folder of tests, or a single check such as the types. */
export interface Suite {
  name: string
  /** Suites that must have passed before; where one failed, this one fails without being run. */
  after: string[]
  /** Whether there is anything to run yet. */
  exists(): boolean
  run(): Promise<Outcome>
  /** Runs these files alone. Only where real processes meet real time; elsewhere a failure is one at once. */
  runFiles?: (files: string[]) => Promise<Outcome>
}
