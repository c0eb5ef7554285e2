import { availableParallelism } from 'node:os'
import { readArguments } from '../tests/sync/runner/read-arguments.ts'
import { runSeeds } from '../tests/sync/runner/seed-workers.ts'
import { tellFailure } from '../tests/sync/runner/tell-failure.ts'
import type { SeedAnswer, SeedOrder } from '../tests/sync/runner/worker.ts'

/**
 * `npm run sim`: the simulated province (tests/sync/README.md). Ends with 1 where an invariant broke without a mutant, or a mutant
 * lived that is not known to (`unproven`). With `--json` standard output is one JSON object.
 */
const wanted = readArguments(process.argv.slice(2))
if (typeof wanted === 'string') {
  console.error(wanted)
  process.exit(2)
}
const { seeds, steps, laptops, aim, seed, mutants } = wanted
const processes = availableParallelism()
const orders = function* (order: Partial<SeedOrder>): Iterable<SeedOrder> {
  for (let index = 0; index < seeds; index++)
    yield { seed: String(seed + index), steps, laptops, aim, told: false, ...order }
}

interface Score {
  name: string
  killed: number
  of: number
}
/** One in twenty. */
const lives = ({ killed, of }: Score): boolean => killed * 20 < of

const began = performance.now()
const failures: SeedAnswer[] = []
let operations = 0
let done = 0
let ended = 0
const scores: Score[] = []
const unproven: (Score & { why: string })[] = []

if (mutants.length === 0) {
  await runSeeds(orders({ told: wanted.story }), {
    processes,
    enough(answer) {
      operations += answer.operations
      done += answer.steps
      ended++
      if (answer.violation) failures.push(answer)
      if (wanted.story) console.error(answer.story.join('\n'))
      return operations >= wanted.operations
    },
  })
  for (const { seed } of failures.slice(0, 5)) {
    const again = [{ seed, steps, laptops, aim, told: true }]
    await runSeeds(again, {
      processes: 1,
      enough: (answer) => (console.error(`\n${tellFailure(answer, { laptops, aim })}`), true),
    })
  }
}
for (const { name, aim: own, unproven: why } of mutants) {
  const score: Score = { name, killed: 0, of: 0 }
  await runSeeds(orders(own && !aim ? { aim: own } : {}), {
    processes,
    mutant: name,
    enough(answer) {
      operations += answer.operations
      done += answer.steps
      ended++
      score.of++
      if (answer.violation) score.killed++
      return wanted.stopsEarly && score.killed > 0 && !lives(score)
    },
  })
  if (why === undefined) scores.push(score)
  else unproven.push({ ...score, why })
  if (!wanted.json) console.log(`${name}: killed by ${score.killed} of ${score.of}`)
}
const violations = failures.map(({ seed, violation }) => ({ seed, ...violation }))
const perSecond = Math.round(operations / ((performance.now() - began) / 1000))
const result = { seeds: ended, steps: done, operations, violations, perSecond, mutants: scores, unproven }
if (wanted.json) console.log(JSON.stringify(result))
else
  console.log(
    `${ended} seeds, ${done} steps, ${operations} operations, ${perSecond}/s: ${violations.length} violations`,
  )
process.exitCode = violations.length > 0 || scores.some(lives) ? 1 : 0
