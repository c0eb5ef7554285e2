import type { Base } from '../story/base.ts'

/** What every part of the proof is given. */
export interface Given {
  base: Base
  /** Stories played at once. */
  lanes: number
  say(line: string): void
}

/** Of one part: its numbers for the JSON, one line a row for the table, and what must not be. Empty: proven. */
export interface Outcome<Numbers> {
  numbers: Numbers
  rows: [what: string, result: string][]
  violations: string[]
}
