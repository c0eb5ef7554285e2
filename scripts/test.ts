import { allSuites } from './suites/all-suites.ts'
import { chooseSuites } from './suites/choose-suites.ts'
import { runSuites } from './suites/run-suites.ts'
import { root } from './root.ts'

/** `npm test [-- --only unit,e2e]`: everything that CI runs. */
const suites = chooseSuites(allSuites(root), process.argv.slice(2))
if (typeof suites === 'string') {
  console.error(suites)
  process.exit(2)
}
process.exitCode = (await runSuites(suites)) ? 0 : 1
