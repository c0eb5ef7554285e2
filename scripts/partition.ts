import { availableParallelism } from 'node:os'
import { runMany } from '../tests/partition/run-many.ts'
import { countOf, readOptions } from './read-options.ts'

/**
 * `npm run partition -- [--runs 50] [--seed 1] [--lanes N] [--json]`: real offices and a real server, each office behind a network
 * that fails in every way we know. The chance is seeded, the processes are real: a seed gives the same weather, not the same instant.
 */
const values = readOptions({
  runs: { type: 'string', default: '50' },
  seed: { type: 'string', default: '1' },
  lanes: { type: 'string', default: String(availableParallelism()) },
  json: { type: 'boolean', default: false },
})
const summary = await runMany({
  runs: countOf('runs', values.runs),
  seed: countOf('seed', values.seed),
  lanes: countOf('lanes', values.lanes),
  say: ({ seed, seconds, letters }) =>
    console.error(
      `${seed}: ${letters} letters, ${seconds === null ? 'not' : `${seconds.toFixed(1)} s until`} the same`,
    ),
})
if (values.json) console.log(JSON.stringify(summary, null, 2))
else {
  const { runs, converged, wedged, slowestSeconds, faults, failures } = summary
  const requests = Object.values(faults).reduce((sum, count) => sum + count, 0)
  console.log(
    `${converged} of ${runs} converged, ${wedged} wedged; slowest ${slowestSeconds.toFixed(1)} s; ${requests} requests:`,
  )
  for (const [kind, count] of Object.entries(faults)) console.log(`  ${kind.padEnd(16)} ${count}`)
  failures.forEach((failure) => console.log(failure))
}
process.exitCode = summary.converged === summary.runs ? 0 : 1
