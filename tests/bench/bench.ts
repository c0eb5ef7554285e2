import type { Row } from './row.ts'

export interface BenchOptions {
  /** Fewer rounds and smaller data: to see whether it runs, not to quote. */
  quick: boolean
  /** For the benchmark of a fresh clone: `npm test` and `npm start` too, which take many minutes. */
  full: boolean
  /** Tells a person what goes on; standard output belongs to the result. */
  say(line: string): void
}

/** One of the things `npm run bench` measures. */
export interface Bench {
  name: string
  run(options: BenchOptions): Promise<Row[]>
}
