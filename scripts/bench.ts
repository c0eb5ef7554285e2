import { draftToSigned } from '../tests/bench/draft-to-signed.ts'
import { fresh } from '../tests/bench/fresh.ts'
import { large } from '../tests/bench/large.ts'
import { lines } from '../tests/bench/lines.ts'
import { list } from '../tests/bench/list.ts'
import { readArguments } from '../tests/bench/read-arguments.ts'
import type { Row } from '../tests/bench/row.ts'
import { render } from '../tests/bench/render.ts'
import { signature } from '../tests/bench/signature.ts'
import { start } from '../tests/bench/start.ts'
import { table } from '../tests/bench/table.ts'

/**
 * `npm run bench`: prints a table, with `--json` the same as an array and nothing else on standard output. A goal that is missed is
 * told, not an error: times of a busy machine must not turn a build red.
 */
const wanted = readArguments(
  process.argv.slice(2),
  [start, draftToSigned, render, signature, large, list, lines],
  fresh,
)
if (typeof wanted === 'string') {
  console.error(wanted)
  process.exit(2)
}
const rows: Row[] = []
for (const bench of wanted.benches) {
  console.error(`── ${bench.name}`)
  rows.push(...(await bench.run({ ...wanted, say: (line) => console.error(line) })))
}
console.log(wanted.json ? JSON.stringify(rows, null, 2) : `\n${table(rows)}`)
