import { runMsiSteps } from '../tests/msi/run-msi-steps.ts'
import { readOptions } from './read-options.ts'

/** `npm run test:msi [-- --json]`: installs, upgrades, repairs and removes real packages on a new computer that Wine plays. */
const { json } = readOptions({ json: { type: 'boolean' } })
const steps = await runMsiSteps(({ name, ok, detail }) => {
  if (!json) console.log(`${ok ? '✔' : '✘'} ${name}\n    ${detail}`)
})
const failed = steps.filter(({ ok }) => !ok).length
if (json) console.log(JSON.stringify({ steps }))
else console.log(`${steps.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
