import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { makePackages } from '../tests/msi/packages.ts'
import { runMsiSteps } from '../tests/msi/run-msi-steps.ts'
import { readOptions } from './read-options.ts'

/**
 * `npm run test:msi [-- --json] [-- --package FILE] [-- --packages DIR]`: installs, upgrades, repairs, damages and removes real packages,
 * on a new computer that Wine plays, or on the Windows that it is run on. `-- --make DIR` only makes the small packages, for a computer
 * that has no wixl.
 */
const options = readOptions({
  json: { type: 'boolean' },
  package: { type: 'string' },
  packages: { type: 'string' },
  make: { type: 'string' },
})
const here = (file: string | undefined) => file && resolve(process.env['LONTAR_FROM'] ?? '', file)
const make = here(options.make)
if (make) {
  mkdirSync(make, { recursive: true })
  makePackages(make)
} else {
  const steps = await runMsiSteps({
    named: here(options.package),
    packages: here(options.packages),
    print({ name, ok, detail }) {
      if (!options.json) console.log(`${ok ? '✔' : '✘'} ${name}\n    ${detail}`)
    },
  })
  const failed = steps.filter(({ ok }) => !ok).length
  if (options.json) console.log(JSON.stringify({ steps }))
  else console.log(`${steps.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
