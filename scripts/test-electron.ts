import { root } from './root.ts'
import { allSuites } from './suites/all-suites.ts'
import { runSuites } from './suites/run-suites.ts'

/** `npm run test:electron`: the build, then the suite of the Electron shell. Where Electron’s own binary is absent, each test says so. */
const suites = allSuites(root).filter((suite) => ['build', 'electron'].includes(suite.name))
process.exitCode = (await runSuites(suites)) ? 0 : 1
