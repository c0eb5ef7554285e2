import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Row } from '../tests/bench/row.ts'
import { table } from '../tests/bench/table.ts'
import { benchPermits } from '../tests/bench-office/bench-permits.ts'
import { countOf, readOptions } from './read-options.ts'

/**
 * `npm run bench:permits [-- --cases N] [--data DIR] [--quick] [--json] [--strict]`: 200,000 permit cases in an encrypted office, and 2,000 to
 * show the growth: board, list, search, calendar, dashboard and opening, beside the limits of the letters. `--data` takes cases that were
 * written there before, or writes them and keeps them. A missed limit is told; with `--strict` it ends the program with 1.
 */
const options = readOptions({
  cases: { type: 'string' },
  data: { type: 'string' },
  quick: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
})
const { quick } = options
const most = options.cases === undefined ? (quick ? 600 : 200_000) : countOf('cases', options.cases)
const few = Math.min(quick ? 300 : 2000, most)
const dir = mkdtempSync(join(tmpdir(), 'lontar-bench-permits-'))
const rows: Row[] = []
try {
  const say = (line: string) => console.error(line)
  for (const cases of new Set([few, most])) {
    console.error(`── ${cases} cases`)
    const dataDir = cases === most && options.data ? resolve(options.data) : join(dir, String(cases))
    rows.push(...(await benchPermits({ cases, dataDir, quick, say })))
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
console.log(options.json ? JSON.stringify(rows, null, 2) : `\n${table(rows)}`)
if (options.strict && rows.some((row) => !row.ok)) process.exitCode = 1
