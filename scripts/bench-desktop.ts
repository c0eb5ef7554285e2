import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { benchDesktop } from '../tests/bench-desktop/bench-desktop.ts'
import { buildDesktop } from '../tests/bench/build-office.ts'
import type { Row } from '../tests/bench/row.ts'
import { table } from '../tests/bench/table.ts'
import { countOf, readOptions } from './read-options.ts'

/**
 * `npm run bench:desktop [-- --letters N] [--data DIR] [--quick] [--json]`: the start of the desktop beside bare Node, and the memory of each of
 * its processes, with five thousand letters and with half a million. `--data` keeps the larger store for another run. Linux, in the
 * Chromium shell: what an empty window of Electron takes is measured where Electron runs.
 */
const options = readOptions({
  letters: { type: 'string' },
  data: { type: 'string' },
  quick: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
})
const { quick } = options
const most = options.letters === undefined ? (quick ? 600 : 500_000) : countOf('letters', options.letters)
const few = Math.min(quick ? 300 : 5000, most)
const dir = mkdtempSync(join(tmpdir(), 'lontar-bench-desktop-'))
const rows: Row[] = []
try {
  await buildDesktop()
  for (const letters of new Set([few, most])) {
    const dataDir = letters === most && options.data ? resolve(options.data) : join(dir, String(letters))
    console.error(`── ${letters} letters`)
    const say = (line: string) => console.error(line)
    rows.push(...(await benchDesktop({ letters, dataDir, starts: quick ? 2 : 15, small: quick, say })))
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
console.log(options.json ? JSON.stringify(rows, null, 2) : `\n${table(rows)}`)
