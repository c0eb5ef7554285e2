import { join } from 'node:path'
import { layPapersBeside } from './components/papers.ts'
import { debMaker } from './deb/deb-maker.ts'
import { root } from './root.ts'
import { runProgram } from './suites/run-program.ts'

/** `npm run package [-- --win msi]`: builds, then packs with electron-builder, whose arguments are passed on; the papers lie beside. */
const steps = [
  { script: 'scripts/build.ts', args: [] },
  { script: 'node_modules/electron-builder/cli.js', args: process.argv.slice(2) },
]
for (const step of steps) {
  const { code } = await runProgram(join(root, step.script), step.args, { cwd: root, env: debMaker, limitMinutes: 60 })
  if (code !== 0) {
    process.exitCode = code ?? 1
    break
  }
}
if (!process.exitCode) layPapersBeside(process.platform)
