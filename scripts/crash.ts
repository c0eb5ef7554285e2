import { readArguments } from '../tests/crash/read-arguments.ts'
import { runParts } from '../tests/crash/run-parts.ts'

/**
 * `npm run crash`: processes killed at the calls that change a disk and at random, power cuts, full and failing disks, flipped bits.
 * Prints a table, with `--json` the numbers and nothing else on standard output. Ends with 1 where something acknowledged was lost, something was
 * wrong, or a control showed nothing.
 */
const wanted = readArguments(process.argv.slice(2))
if (typeof wanted === 'string') {
  console.error(wanted)
  process.exit(2)
}
const { report, rows, violations } = await runParts(wanted, (line) => console.error(line))
const width = Math.max(...rows.map(([what]) => what.length))
console.log(
  wanted.json
    ? JSON.stringify({ ...report, violations }, null, 2)
    : `\n${rows.map(([what, result]) => `${what.padEnd(width)}  ${result}`).join('\n')}`,
)
for (const violation of violations) console.error(`✗ ${violation}`)
process.exit(violations.length > 0 ? 1 : 0)
