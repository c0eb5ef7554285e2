import { resolve } from 'node:path'
import { runMsiSteps } from '../tests/msi/run-msi-steps.ts'
import { readOptions } from './read-options.ts'

/** `npm run test:msi [-- --json] [-- --package FILE]`: installs, upgrades, repairs and removes real packages on a new computer that Wine plays. */
const { json, package: own } = readOptions({ json: { type: 'boolean' }, package: { type: 'string' } })
const steps = await runMsiSteps(
  ({ name, ok, detail }) => {
    if (!json) console.log(`${ok ? '✔' : '✘'} ${name}\n    ${detail}`)
  },
  own && resolve(process.env['LONTAR_FROM'] ?? '', own),
)
const failed = steps.filter(({ ok }) => !ok).length
if (json) console.log(JSON.stringify({ steps }))
else console.log(`${steps.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
