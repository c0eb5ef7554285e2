import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mutant } from './mutants.ts'
import { root } from './open-double.ts'

/** A copy of the built main bundle with these changes, beside everything else as it was built. Throws where a change finds nothing. */
export const breakMain = ({ name, change }: Mutant): { main: string; folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'lontar-broken-'))
  mkdirSync(join(folder, 'out'))
  for (const part of readdirSync(join(root, 'out')))
    if (part !== 'main') symlinkSync(join(root, 'out', part), join(folder, 'out', part))
  for (const part of ['assets', 'node_modules', 'package.json']) symlinkSync(join(root, part), join(folder, part))
  cpSync(join(root, 'out/main'), join(folder, 'out/main'), { recursive: true })
  const main = join(folder, 'out/main/index.js')
  let text = readFileSync(main, 'utf8')
  for (const [from, to] of change) {
    const after = text.replace(from, to)
    if (after === text) throw new Error(`the mutant “${name}” finds nothing to change: ${String(from)}`)
    text = after
  }
  writeFileSync(main, text)
  return { main, folder }
}
