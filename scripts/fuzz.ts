import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { makeCase, runCase } from '../tests/signatures/fuzz/run-case.ts'
import type { FuzzAnswer } from '../tests/signatures/fuzz/worker.ts'
import { countOf, readOptions } from './read-options.ts'

/**
 * `npm run fuzz -- [--cases N] [--from SEED] [--json]`: random edits of signed files, of which the judge may call none valid wrongly.
 * `--seed S` looks at one again, `--keep FILE` writes it. Ends with 1 where something was wrong.
 *
 * `npm run fuzz -- --contract [--cases N] [--from SEED] [--json]`: random and hostile inputs for every call between the screens and a
 * real office.
 */
const options = readOptions({
  cases: { type: 'string', default: '100000' },
  from: { type: 'string', default: '1' },
  seed: { type: 'string' },
  keep: { type: 'string' },
  contract: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
})
const chunk = 1000

const one = (seed: number): void => {
  const { base, edits, edited } = makeCase(seed)
  if (options.keep) writeFileSync(options.keep, edited)
  const outcome = runCase(seed)
  console.log(JSON.stringify({ ...outcome, base, edits, bytes: edited.length }))
  if (outcome.wrong) process.exitCode = 1
}

const many = async (from: number, cases: number): Promise<void> => {
  const began = performance.now()
  const answers: FuzzAnswer[] = []
  let next = from
  const serve = async () => {
    const child: ChildProcess = fork(new URL('../tests/signatures/fuzz/worker.ts', import.meta.url), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    // A process that ends by itself must not look like a good judge.
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('a judging process ended by itself')))
    ended.catch(() => undefined)
    try {
      while (next < from + cases) {
        const first = next
        const count = Math.min(chunk, from + cases - first)
        next += count
        child.send({ first, count })
        const [answer] = (await Promise.race([once(child, 'message'), ended])) as [FuzzAnswer]
        answers.push(answer)
        for (const { seed, wrong } of answer.wrong) console.error(`--seed ${seed}: ${wrong}`)
      }
    } finally {
      child.kill()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, serve))
  const sum = (pick: (answer: FuzzAnswer) => number) => answers.reduce((total, answer) => total + pick(answer), 0)
  const slowest = answers.reduce((a, b) => (a.slowestMs > b.slowestMs ? a : b))
  const result = {
    cases: sum(({ count }) => count),
    from,
    wrong: answers.flatMap(({ wrong }) => wrong),
    rightlyValid: sum(({ valid }) => valid) - sum(({ wrong }) => wrong.length),
    perSecond: Math.round((cases * 1000) / (performance.now() - began)),
    slowest: { seed: slowest.slowest, ms: Math.round(slowest.slowestMs) },
  }
  if (options.json) console.log(JSON.stringify(result))
  else
    console.log(
      `${result.cases} cases from seed ${from}, ${result.perSecond}/s: ${result.wrong.length} wrong, ${result.rightlyValid} rightly still valid, slowest ${result.slowest.ms} ms (--seed ${result.slowest.seed})`,
    )
  if (result.wrong.length > 0) process.exitCode = 1
}

const contract = async (from: number, cases: number): Promise<void> => {
  const { runContract } = await import('../tests/security/contract/run-contract.ts')
  const result = await runContract(cases, from, (line) => console.error(line))
  if (options.json) console.log(JSON.stringify(result))
  else
    console.log(`${result.cases} inputs from seed ${from}: ${result.wrong.length} wrong`, result.codes, result.slowest)
  if (result.wrong.length > 0) process.exitCode = 1
}

if (options.contract) await contract(countOf('from', options.from), countOf('cases', options.cases))
else if (options.seed) one(countOf('seed', options.seed))
else await many(countOf('from', options.from), countOf('cases', options.cases))
