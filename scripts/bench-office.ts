import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Row } from '../tests/bench/row.ts'
import { table } from '../tests/bench/table.ts'
import { benchOffice } from '../tests/bench-office/bench-office.ts'
import { countOf, readOptions } from './read-options.ts'

/**
 * `npm run bench:office [-- --letters N] [--data DIR] [--quick] [--json] [--strict]`: an encrypted office of half a million letters through its
 * whole contract, and one of five thousand beside it to show the growth. `--data` takes letters that `npm run seed` wrote, or writes them there
 * and keeps them. A missed limit is told; with `--strict` it ends the program with 1.
 */
const options = readOptions({
  letters: { type: 'string' },
  data: { type: 'string' },
  quick: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
})
const { quick } = options
const most = options.letters === undefined ? (quick ? 600 : 500_000) : countOf('letters', options.letters)
const few = Math.min(quick ? 300 : 5000, most)
const dir = mkdtempSync(join(tmpdir(), 'lontar-bench-office-'))
const rows: Row[] = []
try {
  const say = (line: string) => console.error(line)
  for (const letters of new Set([few, most])) {
    console.error(`── ${letters} letters`)
    const dataDir = letters === most && options.data ? resolve(options.data) : join(dir, String(letters))
    rows.push(...(await benchOffice({ letters, dataDir, quick, say })))
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
console.log(options.json ? JSON.stringify(rows, null, 2) : `\n${table(rows)}`)
if (options.strict && rows.some((row) => !row.ok)) process.exitCode = 1
