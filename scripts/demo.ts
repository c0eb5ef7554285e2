import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from './build.ts'
import { startProvince } from './province.ts'
import { stopOnSignals } from './province/stop-on-signals.ts'
import { root } from './root.ts'
import { playMainJob } from './tour/play-main-job.ts'

/** `npm run demo -- [--headless] [--out DIR]`: plays the main job through the real screens; exit code 0 only if every step held. */
const { values } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, out: { type: 'string', default: '.demo' } },
})
const out = resolve(root, values.out)
for (const left of ['computers', 'province']) rmSync(join(out, left), { recursive: true, force: true })

if (!(await buildApp())) process.exit(1)
const province = await startProvince({ dir: join(out, 'province') })
stopOnSignals(() => province.stop())
const { steps, ...facts } = await playMainJob(province, out, { headless: values.headless, say: console.log })
await province.stop()
writeFileSync(join(out, 'tour.json'), JSON.stringify({ steps, ...facts }, null, 2))
console.log(`\n${join(out, 'tour.json')}\n${join(out, 'signed.pdf')}`)
process.exit(steps.every((step) => step.ok) && facts.sha256 !== null ? 0 : 1)
