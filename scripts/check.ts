import { allSuites } from './suites/all-suites.ts'
import { runSuites } from './suites/run-suites.ts'
import { root } from './root.ts'

/** `npm run check`: what to run before a commit; within a minute. */
const quick = ['types', 'lint', 'unit']
process.exitCode = (await runSuites(allSuites(root).filter((suite) => quick.includes(suite.name)))) ? 0 : 1
