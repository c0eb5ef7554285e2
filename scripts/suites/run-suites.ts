import { relative } from 'node:path'
import type { Outcome } from './outcome.ts'
import { runAgain } from './run-again.ts'
import type { Suite } from './suite.ts'

/**
 * Runs the suites one after the other and prints what each came to; the last line is exactly
 * `N passed, N failed, N skipped`.
 * @returns true when nothing failed
 */
export const runSuites = async (suites: Suite[], print: (line: string) => void = console.log): Promise<boolean> => {
  const outcomes = new Map<string, Outcome>()
  const times: string[] = []
  for (const suite of suites) {
    if (!suite.exists()) {
      print(`\n── ${suite.name}: nothing there yet`)
      continue
    }
    print(`\n── ${suite.name}`)
    const before = performance.now()
    const broken = suite.after.find((name) => (outcomes.get(name)?.failed ?? 0) > 0)
    const outcome = broken ? notRun(broken) : await runAgain(suite, await suite.run(), print)
    outcomes.set(suite.name, outcome)
    times.push(`${suite.name} ${((performance.now() - before) / 1000).toFixed(1)} s`)
    report(suite.name, outcome, print)
  }

  const all = [...outcomes.values()]
  const sum = (of: (outcome: Outcome) => number) => all.reduce((total, outcome) => total + of(outcome), 0)
  const failed = sum((outcome) => outcome.failed)
  print(`\n${times.join(' · ')}`)
  // Whoever reads only the end of a long log learns where to look.
  for (const [name, { unsteady = [] }] of outcomes) {
    for (const file of unsteady)
      print(`unsteady: ${relative(process.cwd(), file)} in ${name} failed once and then passed twice`)
  }
  for (const [name, outcome] of outcomes) if (outcome.failed > 0) print(`failed: ${outcome.failed} in ${name}`)
  print(
    `${sum((outcome) => outcome.passed)} passed, ${failed} failed, ${sum((outcome) => outcome.skipped.length)} skipped`,
  )
  return failed === 0 && all.length > 0
}

const notRun = (broken: string): Outcome => ({
  passed: 0,
  failed: 1,
  skipped: [],
  remark: `not run, because ${broken} failed`,
})

const report = (name: string, outcome: Outcome, print: (line: string) => void) => {
  for (const test of outcome.skipped) print(`skipped: ${test.title} – ${test.reason}`)
  if (outcome.remark) print(`${name}: ${outcome.remark}`)
  print(`${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped.length} skipped`)
}
