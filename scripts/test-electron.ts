import { electronBinary } from './electron-binary.ts'
import { root } from './root.ts'
import { allSuites } from './suites/all-suites.ts'
import { runSuites } from './suites/run-suites.ts'

/** `npm run test:electron`: the build, then the suite of the Electron shell. */
if (electronBinary(root) === null) {
  console.log(
    'Electron’s own binary is not on this machine, so the tests of its shell are skipped. `npx install-electron` fetches it.',
  )
}
const suites = allSuites(root).filter((suite) => ['build', 'electron'].includes(suite.name))
process.exitCode = (await runSuites(suites)) ? 0 : 1
