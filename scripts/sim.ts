import { availableParallelism } from 'node:os'
import { readArguments } from '../tests/sync/runner/read-arguments.ts'
import { runSeeds } from '../tests/sync/runner/seed-workers.ts'
import { tellFailure } from '../tests/sync/runner/tell-failure.ts'
import type { SeedAnswer, SeedOrder } from '../tests/sync/runner/worker.ts'

/**
 * `npm run sim`: the simulated province (tests/sync/README.md). Ends with 1 where an invariant broke without a mutant, or a mutant
 * lived. With `--json` standard output is one JSON object.
 */
const wanted = readArguments(process.argv.slice(2))
if (typeof wanted === 'string') {
  console.error(wanted)
  process.exit(2)
}
const { seeds, steps, laptops, seed, mutants } = wanted
const processes = availableParallelism()
const orders = function* (told: boolean): Iterable<SeedOrder> {
  for (let index = 0; index < seeds; index++) yield { seed: String(seed + index), steps, laptops, told }
}

const began = performance.now()
const failures: SeedAnswer[] = []
let operations = 0
let done = 0
const scores: { name: string; killed: number; of: number }[] = []

if (mutants.length === 0) {
  await runSeeds(orders(wanted.story), {
    processes,
    enough(answer) {
      operations += answer.operations
      done += answer.steps
      if (answer.violation) failures.push(answer)
      if (wanted.story) console.error(answer.story.join('\n'))
      return false
    },
  })
  for (const { seed } of failures.slice(0, 5)) {
    const again = [{ seed, steps, laptops, told: true }]
    await runSeeds(again, {
      processes: 1,
      enough: (answer) => (console.error(`\n${tellFailure(answer, laptops)}`), true),
    })
  }
}
for (const { name } of mutants) {
  const score = { name, killed: 0, of: 0 }
  await runSeeds(orders(false), {
    processes,
    mutant: name,
    enough(answer) {
      operations += answer.operations
      done += answer.steps
      score.of++
      if (answer.violation) score.killed++
      return score.killed === wanted.killsWanted
    },
  })
  scores.push(score)
  if (!wanted.json) console.log(`${name}: killed by ${score.killed} of ${score.of}`)
}
/** One in twenty. */
const lives = ({ killed, of }: { killed: number; of: number }): boolean => killed * 20 < of

const violations = failures.map(({ seed, violation }) => ({ seed, ...violation }))
const perSecond = Math.round(operations / ((performance.now() - began) / 1000))
const result = { seeds, steps: done, operations, violations, perSecond, mutants: scores }
if (wanted.json) console.log(JSON.stringify(result))
else
  console.log(
    `${seeds} seeds, ${done} steps, ${operations} operations, ${perSecond}/s: ${violations.length} violations`,
  )
process.exitCode = violations.length > 0 || scores.some(lives) ? 1 : 0
